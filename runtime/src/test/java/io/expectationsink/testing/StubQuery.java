package io.expectationsink.testing;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.spark.sql.streaming.SinkProgress;
import org.apache.spark.sql.streaming.SourceProgress;
import org.apache.spark.sql.streaming.StateOperatorProgress;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryProgress;

/** A query that answers as a test says, for what no real one does when it is asked: to hang, or to swallow a stop. */
public final class StubQuery {

    private StubQuery() {}

    /** Answers to the methods of these names, and to no others. */
    public static StreamingQuery answering(Map<String, Callable<?>> answers) {
        return (StreamingQuery) Proxy.newProxyInstance(
                StreamingQuery.class.getClassLoader(),
                new Class<?>[] {StreamingQuery.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    default -> {
                        Callable<?> answer = answers.get(method.getName());
                        if (answer == null) {
                            throw new AssertionError(method);
                        }
                        yield answer.call();
                    }
                });
    }

    /** A report of a trigger that found nothing to do: it bears the number of the batch that comes next. */
    public static StreamingQueryProgress idle(long batchId, String timestamp) {
        return report(batchId, timestamp, Map.of());
    }

    /** A report of a micro-batch. */
    public static StreamingQueryProgress batch(long batchId, String timestamp) {
        return report(batchId, timestamp, Map.of("addBatch", 1L));
    }

    private static StreamingQueryProgress report(long batchId, String timestamp, Map<String, Long> durationMs) {
        return new StreamingQueryProgress(
                new UUID(0, 1),
                new UUID(0, 2),
                "stub",
                timestamp,
                batchId,
                1,
                durationMs,
                Map.of(),
                new StateOperatorProgress[0],
                new SourceProgress[0],
                new SinkProgress("stub"),
                Map.of());
    }
}
