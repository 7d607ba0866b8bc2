package io.expectationsink.sample;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.StreamingQueryProgress;

/** Prints a line for each micro-batch, soon after it has ended. */
final class BatchLines {

    private static final long LOOK_EVERY_MS = 100;

    private final Page page;

    /** Lines on the page. */
    BatchLines(Page page) {
        this.page = page;
    }

    /** Prints until the last of the queries has ended; throws when one has failed. */
    void printUntilEnd(List<StreamingQuery> queries) throws StreamingQueryException {
        Set<List<Object>> printed = new HashSet<>();
        for (StreamingQuery query : queries) {
            boolean ended = false;
            while (!ended) {
                ended = query.awaitTermination(LOOK_EVERY_MS);
                queries.forEach(each -> print(each, printed));
            }
        }
        if (printed.isEmpty()) {
            page.line("no micro-batch: there is nothing new");
        }
    }

    private void print(StreamingQuery query, Set<List<Object>> printed) {
        Arrays.stream(query.recentProgress())
                .filter(report -> report.durationMs().containsKey("addBatch"))
                .filter(report -> printed.add(List.of(query.id(), report.batchId())))
                .forEach(this::print);
    }

    private void print(StreamingQueryProgress report) {
        page.line(
                "%-20s micro-batch %d: %,6d rows in %,6d ms",
                report.name(), report.batchId(), report.numInputRows(), report.batchDuration());
    }
}
