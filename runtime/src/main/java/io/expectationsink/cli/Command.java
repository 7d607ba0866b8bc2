package io.expectationsink.cli;

import io.expectationsink.checkpoint.Progress;
import java.util.List;
import java.util.Map;

/** One of the things that the command line can do. */
interface Command {

    /** Its name on the command line. */
    String name();

    /** What its operands are called; it takes exactly as many. */
    List<String> operands();

    /** Its options beyond those that every command has. */
    default List<Option> options() {
        return List.of();
    }

    /** What it does, for the usage. */
    String purpose();

    /**
     * Does it.
     *
     * @param arguments its operands and options
     * @param configuration what {@code --conf} sets, over the system properties that begin with {@code spark.}
     * @param progress told how far it has come, by several threads where the command looks at several things at once
     */
    Report run(Arguments arguments, Map<String, String> configuration, Progress progress);
}
