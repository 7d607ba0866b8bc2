package io.expectationsink.runtime;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;

/**
 * What a configuration says of sinks, found by the sink's name.
 *
 * @param ofOne the settings of one sink each
 * @param ofAll the settings of every sink
 */
record SinkSettings(NavigableMap<String, String> ofOne, NavigableMap<String, String> ofAll) {

    static final String PREFIX = "spark.expectationsink.";

    /** What the session's configuration says of sinks. */
    static SinkSettings of(SparkSession spark) {
        return of(SparkConfiguration.all(spark));
    }

    /** What the configuration says of sinks. */
    static SinkSettings of(Map<String, String> configuration) {
        NavigableMap<String, String> ofOne = new TreeMap<>();
        NavigableMap<String, String> ofAll = new TreeMap<>();
        configuration.forEach((key, value) -> {
            if (key.startsWith(PREFIX)) {
                (key.indexOf('.', PREFIX.length()) < 0 ? ofAll : ofOne).put(key, value);
            }
        });
        return new SinkSettings(ofOne, ofAll);
    }

    /** The settings of the sink and of every sink, in the order of the keys. */
    NavigableMap<String, String> of(String sink) {
        String prefix = PREFIX + sink + ".";
        NavigableMap<String, String> settings = new TreeMap<>(ofAll);
        settings.putAll(ofOne.subMap(prefix, true, prefix + Character.MAX_VALUE, true));
        return settings;
    }
}
