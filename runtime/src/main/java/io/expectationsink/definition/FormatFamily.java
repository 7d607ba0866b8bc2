package io.expectationsink.definition;

import java.util.Locale;
import java.util.Set;

/** What is known of a data source from its short name: formats of one family accept the same writes. */
public enum FormatFamily {
    /** Delta Lake. */
    DELTA,
    /** Spark's own file formats: parquet, json, csv, orc, text. */
    FILE,
    /** Kafka topics. */
    KAFKA,
    /** The in-memory table for debugging. */
    MEMORY,
    /** Standard output, for debugging. */
    CONSOLE,
    /** Rows are computed and dropped. */
    NOOP,
    /** Google BigQuery, addressed by the option {@code table}. */
    BIGQUERY,
    /** Any other format, or one by the name of its class: nothing is known but that it is addressed as a table. */
    OTHER;

    private static final Set<String> FILE_FORMATS = Set.of("parquet", "json", "csv", "orc", "text");

    /** The family of a short name, whose case does not matter. */
    public static FormatFamily of(String format) {
        String name = format.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "delta" -> DELTA;
            case "kafka" -> KAFKA;
            case "memory" -> MEMORY;
            case "console" -> CONSOLE;
            case "noop" -> NOOP;
            case "bigquery" -> BIGQUERY;
            default -> FILE_FORMATS.contains(name) ? FILE : OTHER;
        };
    }

    /**
     * The name that Spark gets: a known format in lower case, because {@code DataStreamWriter.toTable} compares it with
     * the table's provider letter by letter; any other as it is declared.
     */
    public static String shortName(String format) {
        return of(format) == OTHER ? format : format.toLowerCase(Locale.ROOT);
    }

    /** Whether a sink of this family is a table of a catalog, written with {@code toTable} or {@code saveAsTable}. */
    public boolean isTable() {
        return this == DELTA || this == FILE || this == OTHER;
    }

    /** Whether what is written is still there after the application has ended. */
    public boolean keepsData() {
        return this != MEMORY && this != CONSOLE && this != NOOP;
    }
}
