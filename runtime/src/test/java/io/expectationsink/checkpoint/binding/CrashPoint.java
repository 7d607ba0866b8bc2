package io.expectationsink.checkpoint.binding;

import java.util.regex.Pattern;

/** A place between the creation of a table and the first commit of its stream, named by the file that is next. */
enum CrashPoint {
    AFTER_THE_TABLE("create .*/checkpoint/\\._expectation-sink\\.json\\..*"),
    BEFORE_THE_MARKER("rename .*/checkpoint/_expectation-sink\\.json"),
    AFTER_THE_MARKER("create .*/checkpoint/\\.?metadata.*"),
    BEFORE_THE_OFFSETS("create .*/checkpoint/offsets/\\.?0.*"),
    BEFORE_THE_ROWS("create .*/lake/part-.*"),
    BEFORE_THE_TABLES_COMMIT("(create|rename) .*/lake/_delta_log/\\.?0{19}1\\.json.*"),
    BEFORE_THE_COMMIT("create .*/checkpoint/commits/\\.?0.*");

    private final Pattern operation;

    CrashPoint(String operation) {
        this.operation = Pattern.compile(operation);
    }

    /** Whether this operation of a file system is the one that is not done any more. */
    boolean is(String name, String path) {
        return operation.matcher(name + " " + path).matches();
    }
}
