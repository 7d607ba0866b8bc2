package io.expectationsink.runtime;

import io.expectationsink.definition.SinkDefinition;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The queries that this library has started in this JVM, and the sink of each, for as long as somebody keeps them. */
final class StartedQueries {

    private static final Logger LOG = LoggerFactory.getLogger(StartedQueries.class);
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

    /** Whether the query runs; one that cannot be asked any more, because its session was closed, has ended. */
    static boolean isActive(StreamingQuery query) {
        try {
            return query.isActive();
        } catch (RuntimeException e) {
            LOG.debug("A query cannot be asked whether it is active", e);
            return false;
        }
    }
}
