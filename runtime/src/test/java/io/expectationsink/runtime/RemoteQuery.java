package io.expectationsink.runtime;

import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.rule.Sink;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.spark.SparkException;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.StreamingQueryProgress;
import org.apache.spark.sql.streaming.StreamingQueryStatus;
import scala.Option;

/**
 * A real query as a client of Spark Connect has it: all but its names is asked of a server, which may not answer. Then
 * the client throws a checked exception that it does not declare.
 */
public final class RemoteQuery implements StreamingQuery {

    private final StreamingQuery query;
    private final AtomicInteger questions = new AtomicInteger();
    private volatile boolean answers = true;

    private RemoteQuery(StreamingQuery query) {
        this.query = query;
    }

    /** As a writer registers a query of the sink that it has just started. */
    public static RemoteQuery started(StreamingQuery query, SinkDefinition sink) {
        RemoteQuery remote = new RemoteQuery(query);
        StartedQueries.add(
                remote,
                Sink.atStart(sink, true, Optional.empty(), text -> text.replace("open-sesame", "(redacted)")),
                StartedQueries.application(query.sparkSession()));
        return remote;
    }

    /** Whether the server answers from now on. */
    public void answers(boolean value) {
        answers = value;
    }

    /** How often the server has been asked. */
    public int questions() {
        return questions.get();
    }

    private <T> T ask(Supplier<T> answer) {
        questions.incrementAndGet();
        if (!answers) {
            throw RemoteQuery.<RuntimeException>sneaky(
                    new SparkException("UNAVAILABLE: the server did not get open-sesame"));
        }
        return answer.get();
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E sneaky(Throwable thrown) throws E {
        throw (E) thrown;
    }

    @Override
    public String name() {
        return query.name();
    }

    @Override
    public UUID id() {
        return query.id();
    }

    @Override
    public UUID runId() {
        return query.runId();
    }

    @Override
    public SparkSession sparkSession() {
        return query.sparkSession();
    }

    @Override
    public boolean isActive() {
        return ask(query::isActive);
    }

    @Override
    public Option<StreamingQueryException> exception() {
        return ask(query::exception);
    }

    @Override
    public StreamingQueryStatus status() {
        return ask(query::status);
    }

    @Override
    public StreamingQueryProgress[] recentProgress() {
        return ask(query::recentProgress);
    }

    @Override
    public StreamingQueryProgress lastProgress() {
        return ask(query::lastProgress);
    }

    @Override
    public void awaitTermination() throws StreamingQueryException {
        query.awaitTermination();
    }

    @Override
    public boolean awaitTermination(long timeoutMs) throws StreamingQueryException {
        return query.awaitTermination(timeoutMs);
    }

    @Override
    public void processAllAvailable() {
        query.processAllAvailable();
    }

    @Override
    public void stop() throws TimeoutException {
        query.stop();
    }

    @Override
    public void explain() {
        query.explain();
    }

    @Override
    public void explain(boolean extended) {
        query.explain(extended);
    }
}
