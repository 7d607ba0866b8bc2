package io.expectationsink.checkpoint.binding;

import io.expectationsink.testing.InterceptedFileSystem.Operation;
import java.util.Locale;
import java.util.regex.Pattern;

/** A place on the way of a start, named by the file that is next. */
enum CrashPoint {
    BEFORE_THE_TABLE("(create|rename) .*/lake/_delta_log/\\.?0{20}\\.json"),
    AFTER_THE_TABLE("create .*/checkpoint/\\._expectation-sink\\.json\\..*"),
    BEFORE_THE_MARKER("rename .*/checkpoint/_expectation-sink\\.json"),
    AFTER_THE_MARKER("create .*/checkpoint/\\.?metadata.*"),
    BEFORE_THE_OFFSETS("create .*/checkpoint/offsets/\\.?0.*"),
    BEFORE_THE_ROWS("create .*/lake/part-.*"),
    BEFORE_THE_TABLES_COMMIT("(create|rename) .*/lake/(_delta_log/\\.?0{19}1\\.json|_spark_metadata/\\.?0).*"),
    BEFORE_THE_COMMIT("create .*/checkpoint/commits/\\.?0.*"),

    ALTER_BEFORE_THE_PROPERTY("(create|rename) .*/lake/_delta_log/\\.?0{19}1\\.json"),
    ALTER_AFTER_THE_PROPERTY("create .*/checkpoint/\\._expectation-sink\\.json\\..*"),

    RESET_BEGUN("rename .*/checkpoint\\.reset-\\w+/metadata"),
    RESET_BY_HALF("rename .*/checkpoint\\.reset-\\w+/_expectation-sink\\.json"),
    RESET_BUT_FOR_OFFSETS("rename .*/checkpoint\\.reset-\\w+/offsets"),
    RESET_OF_THE_CHECKPOINT("rename .*/checkpoint\\.reset-\\w+/_expectation-sink\\.reset-moved"),
    RESET_BEFORE_THE_FILE_LOG("rename .*/lake/_spark_metadata\\.reset-.*"),
    RESET_BEFORE_THE_MARKER("rename .*/checkpoint/_expectation-sink\\.json"),
    RESET_BUT_FOR_ITS_NOTE("delete .*/checkpoint\\.reset-\\w+/_expectation-sink\\.reset-moved");

    private final Pattern operation;

    CrashPoint(String operation) {
        this.operation = Pattern.compile(operation);
    }

    /** Whether this operation of a file system is the one that is not done any more. */
    boolean is(Operation next, String path) {
        return operation
                .matcher(next.name().toLowerCase(Locale.ROOT) + " " + path)
                .matches();
    }
}
