package io.expectationsink.checkpoint.binding;

import static org.apache.spark.sql.functions.col;

import io.expectationsink.table.TableRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The last commits of a Delta table. Delta forgets them after a while ({@code delta.logRetentionDuration}, 30 days); the
 * transactions of queries it keeps.
 *
 * @param sinks the sink of each query that has written with a note of this library, by the query's id
 * @param restored the version of the last RESTORE; empty for none
 */
record DeltaHistory(Map<String, String> sinks, Optional<Long> restored) {

    /** As many commits tell of most tables what a start has to know. */
    static final long RECENT = 100;

    /** At most as many are read: a second for each thousand, on a local disk. */
    static final long REACH = 10_000;

    private static final String NOTE = "expectationsink:";

    /** The note that a sink's stream leaves in each of its commits, as {@code userMetadata}. */
    static String note(String sink) {
        return NOTE + sink;
    }

    /** Reads as many of the table's last commits. */
    static DeltaHistory of(SparkSession spark, String location, long commits) {
        List<Row> history = spark.sql("DESCRIBE HISTORY " + TableRequest.deltaTableAt(location) + " LIMIT " + commits)
                .select(
                        col("version"),
                        col("operation"),
                        col("operationParameters").getItem("queryId"),
                        col("userMetadata"))
                .collectAsList();
        Map<String, String> sinks = new HashMap<>();
        Optional<Long> restored = Optional.empty();
        for (Row commit : history) {
            // A commit of another writer may say nothing of itself.
            if ("RESTORE".equals(commit.getString(1)) && restored.isEmpty()) {
                restored = Optional.of(commit.getLong(0));
            }
            if (!commit.isNullAt(2)
                    && !commit.isNullAt(3)
                    && commit.getString(3).startsWith(NOTE)) {
                sinks.put(commit.getString(2), commit.getString(3).substring(NOTE.length()));
            }
        }
        return new DeltaHistory(Map.copyOf(sinks), restored);
    }
}
