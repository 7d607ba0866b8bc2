package io.expectationsink.runtime;

import io.expectationsink.SinkKind;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.rule.Finding;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.streaming.StreamingQuery;

/**
 * Writes rows to the sinks of a context, whether they were declared by an annotation or in code. Everything runs in the
 * session that the rows belong to.
 */
public final class SinkWriter {

    private final SinkContext context;

    /** A writer for the sinks of the context. */
    public SinkWriter(SinkContext context) {
        this.context = Objects.requireNonNull(context, "context");
    }

    /**
     * Writes streaming or batch rows, whichever they are, if the definition's kind allows them.
     *
     * @return the running query of a stream; empty when a batch has been written
     * @throws io.expectationsink.exception.InvalidSinkException when rules refuse the sink; nothing has been created
     * @throws io.expectationsink.exception.SinkFailedException when Spark fails; what was created for it is removed
     *     again. An overwrite of a table of files that fails midway loses the former table: the message says so
     */
    public Optional<StreamingQuery> write(Dataset<?> rows, SinkDefinition definition) {
        return write(rows, definition, SinkKind.AUTO);
    }

    /**
     * Starts a query that writes the streaming rows; see {@link #write}.
     *
     * @throws io.expectationsink.exception.InvalidSinkException also when the rows or the sink are a batch
     */
    public StreamingQuery start(Dataset<?> rows, SinkDefinition definition) {
        return write(rows, definition, SinkKind.STREAMING).orElseThrow();
    }

    /**
     * Writes the rows of a batch; see {@link #write}.
     *
     * @throws io.expectationsink.exception.InvalidSinkException also when the rows or the sink are a stream
     */
    public void save(Dataset<?> rows, SinkDefinition definition) {
        write(rows, definition, SinkKind.BATCH);
    }

    private Optional<StreamingQuery> write(Dataset<?> rows, SinkDefinition definition, SinkKind asked) {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(definition, "definition");
        return ActiveSession.during(rows.sparkSession(), () -> writeInSession(rows, definition, asked));
    }

    private Optional<StreamingQuery> writeInSession(Dataset<?> rows, SinkDefinition definition, SinkKind asked) {
        CheckedSink sink = CheckedSink.of(rows, definition, asked, context);
        try {
            if (rows.isStreaming()) {
                return Optional.of(new StreamStart(rows.sparkSession(), context, sink).start(rows));
            }
            new BatchSave(rows.sparkSession(), context, sink).save(rows);
            return Optional.empty();
        } catch (Throwable e) {
            sink.failed();
            throw e;
        }
    }

    /**
     * Checks a sink without rows, as a deployment does before it starts anything: the rules on the declaration with this
     * session's settings, and, of a stream, whether its checkpoint's location can be created, written, renamed and
     * deleted in. Nothing stays of it, and a query that runs on the checkpoint is not disturbed. What needs the rows or
     * the table is left to the start, and so is whether another query uses the checkpoint.
     *
     * @return the warnings and notes that a start would log; empty when nothing is to be said
     * @throws io.expectationsink.exception.InvalidSinkException when a start would be refused, with every error
     */
    public List<Finding> preflight(SinkDefinition definition) {
        return SinkPreflight.check(Objects.requireNonNull(definition, "definition"), context);
    }

    /**
     * What the query is doing, or how it ended. On a Delta table this may read the table's history, where Spark's own
     * counts are wrong.
     *
     * @param query the query; null has the state {@code NOT_RUNNING}
     */
    public QueryStatus status(StreamingQuery query) {
        return query == null ? QueryStatus.notRunning() : StatusReader.read(query);
    }

    /**
     * Lets the running micro-batch finish, then stops the query. A micro-batch that does not finish in time is
     * interrupted and runs again at the next start; a Delta table loses and doubles no row by that, a topic may get rows
     * twice.
     *
     * @param query the query; null counts as ended
     * @param timeout the longest this may take, also where Spark does not answer; one of less than 0.2 s counts as that,
     *     but zero interrupts at once
     * @return whether the query has ended
     * @throws IllegalArgumentException when the timeout is negative
     */
    public boolean stop(StreamingQuery query, Duration timeout) {
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("The timeout is negative: " + timeout);
        }
        return query == null || GracefulStop.stop(query, timeout).hasEnded();
    }
}
