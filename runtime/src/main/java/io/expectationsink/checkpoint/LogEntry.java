package io.expectationsink.checkpoint;

/**
 * A file of a log, read as Spark reads it.
 *
 * @param <T> what it says
 */
sealed interface LogEntry<T> {

    /** A file that Spark can read. */
    record Readable<T>(T content) implements LogEntry<T> {}

    /** A file that no version of Spark has written like this. */
    record Malformed<T>(String found) implements LogEntry<T> {}

    /** A file of a version that Spark 4.2 does not know. */
    record Newer<T>(String found) implements LogEntry<T> {}
}
