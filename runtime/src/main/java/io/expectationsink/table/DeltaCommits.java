package io.expectationsink.table;

import static org.apache.spark.sql.functions.col;

import io.expectationsink.definition.SinkDefinition;
import java.util.OptionalLong;
import java.util.UUID;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What a Delta table's own history says of the micro-batches that were written to it. */
public final class DeltaCommits {

    /** How many commits back a micro-batch is looked for: others may have written since. */
    private static final int RECENT = 50;

    private DeltaCommits() {}

    /**
     * The rows that a micro-batch wrote, from the metrics of its commit among the table's last {@value #RECENT}. Zero
     * when it has none there.
     *
     * @param sink the sink that the query writes, its texts final
     * @param queryId the query's id
     * @param batchId the micro-batch's number
     */
    public static OptionalLong rowsWritten(SparkSession spark, SinkDefinition sink, UUID queryId, long batchId) {
        return spark
                .sql("DESCRIBE HISTORY " + target(sink) + " LIMIT " + RECENT)
                .where(col("operation").equalTo("STREAMING UPDATE"))
                .where(col("operationParameters").getItem("queryId").equalTo(queryId.toString()))
                .where(col("operationParameters").getItem("epochId").equalTo(String.valueOf(batchId)))
                .select(col("operationMetrics").getItem("numOutputRows").cast("long"))
                .collectAsList()
                .stream()
                .map((Row commit) -> OptionalLong.of(commit.getLong(0)))
                .findFirst()
                .orElse(OptionalLong.of(0));
    }

    private static String target(SinkDefinition sink) {
        return SqlText.table(sink.table()
                .orElseGet(() -> TableRequest.deltaTableAt(sink.path().orElseThrow())));
    }
}
