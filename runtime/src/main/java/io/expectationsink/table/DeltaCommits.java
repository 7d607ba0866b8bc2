package io.expectationsink.table;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a Delta table's own history says of the micro-batches that were written to it. */
public final class DeltaCommits {

    private static final Logger LOG = LoggerFactory.getLogger(DeltaCommits.class);
    /** How many commits back a micro-batch is looked for: others may have written since. */
    private static final int RECENT = 50;

    private static final String BATCH = "STREAMING UPDATE";

    private DeltaCommits() {}

    /**
     * The rows that a micro-batch wrote, from the metrics of its commit among the table's last {@value #RECENT}. Zero
     * when the whole history has no such commit: Delta makes none for a batch without rows. Empty when it cannot be
     * known: the table is gone, its commits have no metrics, or too many have followed.
     *
     * @param table the table's name, or the name of a path
     * @param queryId the query's id
     * @param batchId the micro-batch's number
     */
    public static OptionalLong rowsWritten(SparkSession spark, String table, UUID queryId, long batchId) {
        try {
            List<Row> commits = history(spark, table);
            return commits.stream()
                    .filter(commit -> BATCH.equals(commit.getString(0))
                            && queryId.toString().equals(commit.getString(1))
                            && String.valueOf(batchId).equals(commit.getString(2)))
                    .findFirst()
                    .map(commit -> commit.isNullAt(3) ? OptionalLong.empty() : OptionalLong.of(commit.getLong(3)))
                    .orElseGet(() -> commits.size() < RECENT ? OptionalLong.of(0) : OptionalLong.empty());
        } catch (Exception e) {
            // Spark's Scala code throws checked exceptions that it does not declare.
            LOG.debug("The history of a table cannot be read", e);
            return OptionalLong.empty();
        }
    }

    private static List<Row> history(SparkSession spark, String table) {
        return spark.sql("DESCRIBE HISTORY " + SqlText.table(table) + " LIMIT " + RECENT)
                .select(
                        col("operation"),
                        col("operationParameters").getItem("queryId"),
                        col("operationParameters").getItem("epochId"),
                        col("operationMetrics").getItem("numOutputRows").cast("long"))
                .collectAsList();
    }
}
