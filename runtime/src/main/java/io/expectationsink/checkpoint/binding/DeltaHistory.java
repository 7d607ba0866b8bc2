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

    /** As many are read one after the other before a Spark job, which reads them at once, is the quicker way. */
    static final long FEW = 10;

    private static final String NOTE = "expectationsink:";

    /** The note that a sink's stream leaves in each of its commits, as {@code userMetadata}. */
    static String note(String sink) {
        return NOTE + sink;
    }

    /** Reads as many of the table's last commits. */
    static DeltaHistory of(SparkSession spark, DeltaTrace table, long commits) {
        boolean areFew = Math.min(commits, table.version() + 1) <= FEW;
        Optional<List<DeltaCommit>> few = areFew ? table.commits().last(commits) : Optional.empty();
        return of(few.orElseGet(() -> described(spark, table, commits)));
    }

    private static List<DeltaCommit> described(SparkSession spark, DeltaTrace table, long commits) {
        String name = TableRequest.deltaTableAt(table.commits().table().toString());
        return spark
                .sql("DESCRIBE HISTORY " + name + " LIMIT " + commits)
                .select(
                        col("version"),
                        col("operation"),
                        col("operationParameters").getItem("queryId"),
                        col("userMetadata"))
                .collectAsList()
                .stream()
                .map(commit -> new DeltaCommit(
                        commit.getLong(0), text(commit, 1), text(commit, 2), text(commit, 3), Optional.empty()))
                .toList();
    }

    private static DeltaHistory of(List<DeltaCommit> commits) {
        Map<String, String> sinks = new HashMap<>();
        for (DeltaCommit commit : commits) {
            commit.note()
                    .filter(note -> note.startsWith(NOTE))
                    .ifPresent(note ->
                            commit.queryId().ifPresent(query -> sinks.put(query, note.substring(NOTE.length()))));
        }
        return new DeltaHistory(
                Map.copyOf(sinks),
                commits.stream()
                        .filter(commit ->
                                commit.operation().filter("RESTORE"::equals).isPresent())
                        .map(DeltaCommit::version)
                        .findFirst());
    }

    private static Optional<String> text(Row commit, int column) {
        return Optional.ofNullable(commit.getString(column));
    }
}
