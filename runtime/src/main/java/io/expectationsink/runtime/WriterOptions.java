package io.expectationsink.runtime;

import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.OptionDefinition;
import io.expectationsink.definition.SinkDefinition;
import java.util.Map;
import java.util.TreeMap;

/** The options that Spark's writer gets: those of the declaration, and those that its target needs. */
final class WriterOptions {

    private static final String MERGE_SCHEMA = "mergeSchema";

    private WriterOptions() {}

    /** The options, by keys whose case does not matter. */
    static Map<String, String> of(SinkDefinition sink) {
        Map<String, String> options = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (OptionDefinition option : sink.options()) {
            options.put(option.key(), option.value());
        }
        FormatFamily family = FormatFamily.of(sink.format());
        if (!sink.runMetadata() && family.isTable()) {
            options.putIfAbsent(MERGE_SCHEMA, "true");
        }
        switch (family) {
            case KAFKA -> sink.table().ifPresent(topic -> options.put("topic", topic));
            case BIGQUERY -> sink.table().ifPresent(table -> options.put("table", table));
            default -> {}
        }
        return options;
    }

    /** Whether the options let an overwrite change the columns and partitions of its table. */
    static boolean overwritesSchema(Map<String, String> options) {
        return Boolean.parseBoolean(options.getOrDefault("overwriteSchema", "false"));
    }

    /** Whether the options let the write add columns to its table. */
    static boolean mergesSchema(Map<String, String> options) {
        return Boolean.parseBoolean(options.getOrDefault(MERGE_SCHEMA, "false"));
    }
}
