package io.expectationsink.cli;

import java.util.Optional;

/**
 * An option of the command line.
 *
 * @param name how it is written, with its hyphens
 * @param value what its value is called; empty for an option without one
 * @param purpose what it does, for the usage
 */
record Option(String name, Optional<String> value, String purpose) {

    static final Option JSON = flag("--json", "print JSON, for machines");
    static final Option HELP = flag("--help", "print this");
    static final Option VERSION = flag("--version", "print the version");
    static final Option CONF = valued(
            "--conf",
            "<key>=<value>",
            "Spark's configuration, spark.hadoop.* for Hadoop's, or a placeholder's value; may be repeated");

    static Option flag(String name, String purpose) {
        return new Option(name, Optional.empty(), purpose);
    }

    static Option valued(String name, String value, String purpose) {
        return new Option(name, Optional.of(value), purpose);
    }

    /** As the usage shows it. */
    String form() {
        return name + value.map(" "::concat).orElse("");
    }
}
