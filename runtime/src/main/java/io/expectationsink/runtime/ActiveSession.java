package io.expectationsink.runtime;

import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import scala.Option;

/**
 * Spark and Delta ask the thread for its session in places where nobody hands them one. A thread that was not made by
 * the one that made the session has none, and there Delta fails ({@code DELTA_INVALID_V1_TABLE_CALL}); one that has
 * another session mixes the two.
 */
final class ActiveSession {

    private ActiveSession() {}

    /** Does something while the session is the thread's own; afterwards the thread has the one that it had, or none. */
    static <T> T during(SparkSession spark, Supplier<T> action) {
        Option<SparkSession> before = SparkSession.getActiveSession();
        SparkSession.setActiveSession(spark);
        try {
            return action.get();
        } finally {
            if (before.isDefined()) {
                SparkSession.setActiveSession(before.get());
            } else {
                SparkSession.clearActiveSession();
            }
        }
    }
}
