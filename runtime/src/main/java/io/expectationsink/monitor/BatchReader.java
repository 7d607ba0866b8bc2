package io.expectationsink.monitor;

import io.expectationsink.runtime.BatchFigures;
import io.expectationsink.runtime.SinkQuery;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import org.apache.spark.sql.streaming.StreamingQueryProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the figures of one sink's micro-batches. Where rows have to be counted in the table's history it waits for that
 * no longer than it has patience, and asks for no further count while the storage has not answered.
 */
final class BatchReader implements AutoCloseable {

    /** The figures of a micro-batch, as {@link SinkQuery#batch} reads them. */
    interface Count extends BiFunction<SinkQuery, StreamingQueryProgress, Optional<BatchFigures>> {}

    /** How long a count may take. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(SinkMonitor.class);

    private final Count count;
    private final Duration patience;
    private volatile Optional<FutureTask<Optional<BatchFigures>>> counting = Optional.empty();

    BatchReader(Count count, Duration patience) {
        this.count = count;
        this.patience = patience;
    }

    /** The figures of the micro-batch that the report is of; empty for a report that found nothing to do. */
    Optional<BatchFigures> read(SinkQuery query, StreamingQueryProgress report) {
        Optional<BatchFigures> reported = query.reported(report);
        boolean isKnown =
                reported.stream().allMatch(batch -> batch.rowsWritten().isPresent());
        if (isKnown || counting.filter(earlier -> !earlier.isDone()).isPresent()) {
            return reported;
        }
        try {
            return begin(query, report).get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            LOG.warn(
                    "The history of the table of sink '{}' does not answer within {} ms: until it does, micro-batches whose"
                            + " rows only the history tells are not counted. See docs/operations.md#figures",
                    query.sinkName(),
                    patience.toMillis());
        } catch (ExecutionException e) {
            LOG.debug("The rows of a micro-batch cannot be counted: {}", query.brief(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return reported;
    }

    /** Gives up the count that goes on. */
    @Override
    public void close() {
        counting.ifPresent(task -> task.cancel(true));
    }

    private FutureTask<Optional<BatchFigures>> begin(SinkQuery query, StreamingQueryProgress report) {
        FutureTask<Optional<BatchFigures>> task = new FutureTask<>(() -> count.apply(query, report));
        counting = Optional.of(task);
        Thread thread = new Thread(task, "expectation-sink history");
        thread.setDaemon(true);
        thread.start();
        return task;
    }
}
