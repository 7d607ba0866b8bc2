package io.expectationsink.runtime;

import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TableName;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.apache.spark.sql.streaming.StreamingQuery;

/** The queries that this library has started in this JVM, and the sink of each, for as long as somebody keeps them. */
final class StartedQueries {

    private static final Map<StreamingQuery, SinkDefinition> SINKS = Collections.synchronizedMap(new WeakHashMap<>());

    private StartedQueries() {}

    /** Remembers the sink that the query writes. */
    static void add(StreamingQuery query, SinkDefinition sink) {
        SINKS.put(query, sink);
    }

    /** The sink that the query writes; empty for a query that was started elsewhere. */
    static Optional<SinkDefinition> sinkOf(StreamingQuery query) {
        return Optional.ofNullable(SINKS.get(query));
    }

    /** Whether a query that this library has started is writing to the sink's table or path. */
    static boolean isWriting(SinkDefinition sink) {
        synchronized (SINKS) {
            return SINKS.entrySet().stream()
                    .filter(entry -> entry.getKey().isActive())
                    .anyMatch(entry -> target(entry.getValue()).equals(target(sink)));
        }
    }

    private static String target(SinkDefinition sink) {
        return sink.table()
                .map(table -> TableName.of(table).toString().toLowerCase(Locale.ROOT))
                .or(sink::path)
                .orElse(sink.name());
    }
}
