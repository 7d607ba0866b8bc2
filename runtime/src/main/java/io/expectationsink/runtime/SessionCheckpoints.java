package io.expectationsink.runtime;

import io.expectationsink.definition.CheckpointPath;
import io.expectationsink.definition.QueryNames;
import io.expectationsink.definition.SinkDefinition;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/** The checkpoint root that a session may have for all its streams. */
final class SessionCheckpoints {

    static final String ROOT = "spark.sql.streaming.checkpointLocation";

    private SessionCheckpoints() {}

    /**
     * Where a stream of the sink is kept when the session has a root; empty when it has none. It is exactly where Spark
     * keeps a named query, so that a stream that Spark has started there goes on.
     */
    static Optional<CheckpointPath> of(SparkSession spark, SinkDefinition sink) {
        return of(SparkConfiguration.get(spark, ROOT), sink);
    }

    /** The same for a root that has been looked up. */
    static Optional<CheckpointPath> of(Optional<String> configured, SinkDefinition sink) {
        return configured
                .filter(root -> !root.isBlank())
                .map(root -> CheckpointPath.exactly(root.replaceFirst("/+$", "") + "/" + QueryNames.of(sink)));
    }
}
