package io.expectationsink.lifecycle;

import io.expectationsink.checkpoint.DriverFileSystem;
import io.expectationsink.runtime.Deadline;
import io.expectationsink.runtime.GracefulStop;
import io.expectationsink.runtime.SinkQuery;
import io.expectationsink.runtime.StartedQueries;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;

/**
 * The streaming sinks of an application that run: those that this library has started, in whatever session, and those
 * that it supervises. Queries that were started without it are not among them.
 */
public final class RunningSinks {

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
     * not stopped.
     *
     * @param timeout the longest this may take, for all of them together; zero interrupts all and waits for none
     * @throws IllegalArgumentException when the timeout is negative
     */
    public StopReport stop(Duration timeout) {
        Deadline deadline = Deadline.in(timeout);
        List<SupervisedSink> supervised = supervised();
        Set<UUID> theirs = supervised.stream().map(sink -> sink.query().id()).collect(Collectors.toSet());
        List<StopAtOnce.Stop> stops = new ArrayList<>();
        supervised.forEach(sink -> stops.add(new StopAtOnce.Stop(sink.name(), sink::stop)));
        queries().stream()
                .filter(started -> !theirs.contains(started.query().id()))
                .map(started ->
                        new StopAtOnce.Stop(started.sinkName(), left -> GracefulStop.stop(started.query(), left)))
                .forEach(stops::add);
        return StopAtOnce.stop(stops, deadline);
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
}
