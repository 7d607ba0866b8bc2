package io.expectationsink.lifecycle;

import io.expectationsink.runtime.Deadline;
import io.expectationsink.runtime.StopOutcome;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops several sinks at the same time, each on a thread of its own, by one deadline. */
final class StopAtOnce {

    private static final Logger LOG = LoggerFactory.getLogger(RunningSinks.class);

    /** For the threads to tell what they found at the deadline. */
    private static final long MARGIN_MS = 200;

    private StopAtOnce() {}

    /**
     * One of them.
     *
     * @param sink its name
     * @param action stops it within the time that it is given
     */
    record Stop(String sink, Function<Duration, StopOutcome> action) {}

    /** Stops them; where Spark does not answer at all this takes a moment longer than the deadline. */
    static StopReport stop(List<Stop> stops, Deadline deadline) {
        // A list first: all of them run before the first one is awaited.
        List<Running> running =
                stops.stream().map(stop -> Running.begin(stop, deadline)).toList();
        return new StopReport(running.stream()
                .map(task -> new StoppedSink(task.sink, task.outcome(deadline)))
                .sorted(Comparator.comparing(StoppedSink::name))
                .toList());
    }

    private record Running(String sink, FutureTask<StopOutcome> task) {

        static Running begin(Stop stop, Deadline deadline) {
            FutureTask<StopOutcome> task = new FutureTask<>(() -> stop.action.apply(deadline.remaining()));
            Thread thread = new Thread(task, "expectation-sink stop of " + stop.sink);
            thread.setDaemon(true);
            thread.start();
            return new Running(stop.sink, task);
        }

        StopOutcome outcome(Deadline deadline) {
            try {
                return task.get(deadline.remaining().toMillis() + MARGIN_MS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                LOG.warn("{} was told to stop, and was not awaited: the waiting thread was interrupted", sink);
            } catch (ExecutionException e) {
                LOG.warn("{} could not be stopped", sink, e.getCause());
            } catch (TimeoutException e) {
                LOG.warn("{} was told to stop, and Spark did not answer", sink);
            }
            return StopOutcome.STILL_RUNNING;
        }
    }
}
