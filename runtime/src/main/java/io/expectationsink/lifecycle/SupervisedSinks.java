package io.expectationsink.lifecycle;

import io.expectationsink.runtime.StartedQueries;
import java.util.Comparator;
import java.util.List;
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
        // The session is asked for sinks of other sessions only: over Spark Connect the answer may not come.
        return CURRENT.stream()
                .filter(sink -> sink.query().sparkSession() == spark
                        || sink.application().equals(StartedQueries.application(spark)))
                .sorted(Comparator.comparing(SupervisedSink::name))
                .toList();
    }
}
