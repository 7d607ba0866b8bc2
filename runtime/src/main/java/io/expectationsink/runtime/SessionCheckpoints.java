package io.expectationsink.runtime;

import io.expectationsink.definition.CheckpointPath;
import io.expectationsink.definition.SinkDefinition;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/** The checkpoint root that a session may have for all its streams. */
final class SessionCheckpoints {

    static final String ROOT = "spark.sql.streaming.checkpointLocation";

    private SessionCheckpoints() {}

    /** Where a stream of the sink is kept below the session's root; empty when it has none. */
    static Optional<String> below(SparkSession spark, SinkDefinition sink) {
        return root(spark)
                .map(root -> CheckpointPath.below(root, QueryNames.of(sink)).location());
    }

    /** The session's root; empty when it has none. */
    static Optional<String> root(SparkSession spark) {
        return SparkConfiguration.get(spark, ROOT).filter(root -> !root.isBlank());
    }
}
