package io.expectationsink.checkpoint.binding;

import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What the log of a Delta table says of it.
 *
 * @param id the table's own id, {@code metaData.id}
 * @param version the log's last version
 * @param properties the table's properties, as they were set
 * @param content what the table holds
 * @param commits the files of its commits
 */
record DeltaTrace(
        String id, long version, Map<String, String> properties, DeltaContent content, DeltaCommitFiles commits) {

    private static final Logger LOG = LoggerFactory.getLogger(DeltaTrace.class);

    /**
     * Reads the log at the location; empty when there is none, or when Delta's classes are not those that this library
     * knows.
     */
    static Optional<DeltaTrace> of(SparkSession spark, String location) {
        try {
            DeltaLog log = DeltaLog.forTable(spark, new Path(location));
            return of(log.update(false, Option.empty(), Option.empty()));
        } catch (LinkageError e) {
            return unknown(e);
        }
    }

    /** The same of a log that has been read. */
    static Optional<DeltaTrace> of(Snapshot snapshot) {
        try {
            return snapshot.version() < 0 ? Optional.empty() : Optional.of(read(snapshot));
        } catch (LinkageError e) {
            return unknown(e);
        }
    }

    /** Whether the table has files. */
    boolean hasRows() {
        return content.hasFiles();
    }

    /** The last batch of each streaming query that has written to the table, by the query's id ({@code txn}). */
    Map<String, Long> transactions() {
        return content.transactions();
    }

    /** The last batch that the query has written; empty when it has written none. */
    Optional<Long> lastBatch(String queryId) {
        return Optional.ofNullable(transactions().get(queryId));
    }

    private static DeltaTrace read(Snapshot snapshot) {
        DeltaCommitFiles commits = DeltaCommitFiles.of(snapshot);
        return new DeltaTrace(
                snapshot.metadata().id(),
                snapshot.version(),
                CollectionConverters.asJava(snapshot.metadata().configuration()),
                DeltaContent.of(snapshot, commits),
                commits);
    }

    private static Optional<DeltaTrace> unknown(LinkageError e) {
        LOG.warn("What Delta's log says of earlier streams cannot be read with this version of Delta", e);
        return Optional.empty();
    }
}
