package io.expectationsink.lifecycle;

import io.expectationsink.runtime.StartedQueries;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.SparkSession;

/** The sinks of this JVM that are supervised now. */
final class SupervisedSinks {

    private static final Set<SupervisedSink> CURRENT = ConcurrentHashMap.newKeySet();

    private SupervisedSinks() {}

    /** The supervision begins. */
    static void add(SupervisedSink sink) {
        CURRENT.add(sink);
    }

    /** The supervision has ended. */
    static void remove(SupervisedSink sink) {
        CURRENT.remove(sink);
    }

    /** Those of the session's application, by name. */
    static List<SupervisedSink> of(SparkSession spark) {
        if (CURRENT.isEmpty()) {
            return List.of();
        }
        Optional<String> application = StartedQueries.application(spark);
        return CURRENT.stream()
                .filter(sink -> sink.application().equals(application))
                .sorted(Comparator.comparing(SupervisedSink::name))
                .toList();
    }
}
