package io.expectationsink.checkpoint.binding;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What the log of a Delta table says of it. To read the transactions costs about as much as Delta's own first look at
 * them, which the stream's first batch is then spared.
 *
 * @param id the table's own id, {@code metaData.id}
 * @param version the log's last version
 * @param hasRows whether it has files
 * @param properties the table's properties, as they were set
 * @param transactions the last batch of each streaming query that has written to it, by the query's id ({@code txn})
 */
record DeltaTrace(
        String id, long version, boolean hasRows, Map<String, String> properties, Map<String, Long> transactions) {

    private static final Logger LOG = LoggerFactory.getLogger(DeltaTrace.class);

    /**
     * Reads the log at the location; empty when there is none, or when Delta's classes are not those that this library
     * knows.
     */
    static Optional<DeltaTrace> of(SparkSession spark, String location) {
        try {
            DeltaLog log = DeltaLog.forTable(spark, new Path(location));
            Snapshot snapshot = log.update(false, Option.empty(), Option.empty());
            return snapshot.version() < 0 ? Optional.empty() : Optional.of(of(snapshot));
        } catch (LinkageError e) {
            LOG.warn("What Delta's log says of earlier streams cannot be read with this version of Delta", e);
            return Optional.empty();
        }
    }

    /** The last batch that the query has written; empty when it has written none. */
    Optional<Long> lastBatch(String queryId) {
        return Optional.ofNullable(transactions.get(queryId));
    }

    private static DeltaTrace of(Snapshot snapshot) {
        Map<String, Object> transactions = CollectionConverters.asJava(snapshot.transactions());
        return new DeltaTrace(
                snapshot.metadata().id(),
                snapshot.version(),
                snapshot.numOfFiles() > 0,
                CollectionConverters.asJava(snapshot.metadata().configuration()),
                transactions.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, entry -> ((Number) entry.getValue()).longValue())));
    }
}
