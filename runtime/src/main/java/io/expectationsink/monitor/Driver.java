package io.expectationsink.monitor;

import java.util.Optional;
import org.apache.spark.SparkEnv;

/** The Spark application of this JVM. A client of Spark Connect has none, and not even Spark's classes for it. */
final class Driver {

    private Driver() {}

    /** Something that is the application's own while it runs; empty where none does. */
    static Optional<Object> application() {
        try {
            return Optional.ofNullable(SparkEnv.get());
        } catch (LinkageError e) {
            return Optional.empty();
        }
    }
}
