package io.expectationsink.lifecycle;

import io.expectationsink.checkpoint.DriverFileSystem;
import io.expectationsink.runtime.DaemonTask;
import io.expectationsink.runtime.Deadline;
import io.expectationsink.runtime.GracefulStop;
import io.expectationsink.runtime.SinkQuery;
import io.expectationsink.runtime.StartedQueries;
import io.expectationsink.runtime.StopOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/**
 * The streaming sinks of an application that run: those that this library has started, in whatever session, and those
 * that it supervises. Queries that were started without it are not among them.
 */
public final class RunningSinks {

    private static final String UNKNOWN =
            "The sinks were not stopped: which of them run in the session's application could not be found out in time.";

    private final SparkSession spark;

    private RunningSinks(SparkSession spark) {
        this.spark = spark;
    }

    /** Those of the session's application. */
    public static RunningSinks of(SparkSession spark) {
        return new RunningSinks(Objects.requireNonNull(spark, "spark"));
    }

    /** The queries that run at this moment, by the names of their sinks. */
    public List<SinkQuery> queries() {
        return StartedQueries.active(spark);
    }

    /** The sinks that are supervised at this moment, by name; also those that wait for a restart. */
    public List<SupervisedSink> supervised() {
        return SupervisedSinks.of(spark);
    }

    /**
     * Stops them all, within one timeout: every one at once is let finish its running micro-batch and is stopped after
     * it; what has not finished shortly before the timeout is interrupted. No order is kept and none is needed, also
     * where one stream reads the table of another: each goes on from its own checkpoint. Sinks that start meanwhile are
     * not stopped. An interrupt of the calling thread stays set, and ends the waiting after 0.2 s at most; the queries
     * are told to stop at once then.
     *
     * @param timeout the longest this may take, for all of them together, also where Spark does not answer; one of less
     *     than 0.2 s counts as that, but zero interrupts all at once
     * @throws IllegalArgumentException when the timeout is negative
     * @throws IllegalStateException when Spark does not tell in time which application the session is of, and so which of
     *     the sinks of this JVM are meant
     */
    public StopReport stop(Duration timeout) {
        Deadline deadline = Deadline.in(timeout);
        Deadline cutOff = Deadline.ofAnswer(timeout);
        return StopAtOnce.stop(stopsBy(cutOff), deadline, cutOff);
    }

    /**
     * Stops them all when this JVM is told to end ({@code SIGTERM}, {@code SIGINT}) or exits, before Spark ends. The
     * sinks are those that run then. Whoever kills what does not end must wait longer than the timeout.
     *
     * @param timeout as for {@link #stop}
     * @return closing it takes this back
     * @throws IllegalArgumentException when the timeout is negative
     * @throws IllegalStateException when this JVM is ending already
     */
    public StopOnShutdown stopOnShutdown(Duration timeout) {
        return StopOnShutdown.register(this, timeout, DriverFileSystem.of(spark).isPresent());
    }

    private List<StopAtOnce.Stop> stopsBy(Deadline cutOff) {
        try {
            return DaemonTask.begin("expectation-sink stop of all", this::stops)
                    .resultBy(cutOff, () -> {})
                    .orElseThrow(() -> new IllegalStateException(UNKNOWN));
        } catch (ExecutionException e) {
            throw new IllegalStateException(UNKNOWN, e.getCause());
        }
    }

    /** No query is asked anything here: one that does not answer must not hold up the others. */
    private List<StopAtOnce.Stop> stops() {
        List<SupervisedSink> supervised = supervised();
        Set<UUID> theirs = supervised.stream().map(sink -> sink.query().id()).collect(Collectors.toSet());
        Stream<StopAtOnce.Stop> restarted =
                supervised.stream().map(sink -> new StopAtOnce.Stop(sink.name(), left -> Optional.of(sink.stop(left))));
        Stream<StopAtOnce.Stop> others = StartedQueries.started(spark).stream()
                .filter(started -> !theirs.contains(started.query().id()))
                .filter(started -> !GracefulStop.hasSeenTheEndOf(started.query()))
                .map(started -> new StopAtOnce.Stop(started.sinkName(), left -> stop(started, left)));
        return Stream.concat(restarted, others).toList();
    }

    /** One that had ended before is none of those that run. */
    private static Optional<StopOutcome> stop(SinkQuery started, Duration timeout) {
        return started.mayBeActive() ? Optional.of(GracefulStop.stop(started.query(), timeout)) : Optional.empty();
    }
}
