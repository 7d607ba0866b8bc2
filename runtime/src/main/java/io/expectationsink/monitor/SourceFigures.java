package io.expectationsink.monitor;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.spark.sql.streaming.SourceProgress;
import org.apache.spark.sql.streaming.StreamingQueryProgress;

/**
 * What the sources of a report say of themselves. Most say nothing: of those that come with Spark 4.2 and Delta 4.4 only
 * Kafka has metrics.
 *
 * @param offsetsBehind how far the partition that is furthest behind is
 * @param metrics all numbers, by the source's place and the metric's name
 */
record SourceFigures(OptionalLong offsetsBehind, Map<String, Double> metrics) {

    static final SourceFigures NONE = new SourceFigures(OptionalLong.empty(), Map.of());

    /** The name that Kafka's source gives it (org.apache.spark.sql.kafka010.KafkaMicroBatchStream.metrics). */
    private static final String BEHIND = "maxOffsetsBehindLatest";

    static SourceFigures of(StreamingQueryProgress report) {
        Map<String, Double> metrics = new TreeMap<>();
        OptionalLong behind = OptionalLong.empty();
        SourceProgress[] sources = report.sources();
        for (int i = 0; i < sources.length; i++) {
            for (Map.Entry<String, String> metric : sources[i].metrics().entrySet()) {
                OptionalDouble number = number(metric.getValue());
                if (number.isPresent()) {
                    metrics.put("source" + i + "." + metric.getKey(), number.getAsDouble());
                    if (metric.getKey().equals(BEHIND)) {
                        behind = OptionalLong.of(Math.max(behind.orElse(0), (long) number.getAsDouble()));
                    }
                }
            }
        }
        return new SourceFigures(behind, Collections.unmodifiableMap(metrics));
    }

    private static OptionalDouble number(String text) {
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
