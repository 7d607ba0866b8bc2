package io.expectationsink.lifecycle;

import io.expectationsink.runtime.DaemonTask;
import io.expectationsink.runtime.Deadline;
import io.expectationsink.runtime.StopOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops several sinks at the same time, each on a thread of its own, by one deadline. */
final class StopAtOnce {

    private static final Logger LOG = LoggerFactory.getLogger(RunningSinks.class);

    private final List<Running> running;
    /** Whatever has not answered then is still running. */
    private Deadline cutOff;

    private StopAtOnce(List<Running> running, Deadline cutOff) {
        this.running = running;
        this.cutOff = cutOff;
    }

    /**
     * One of them.
     *
     * @param sink its name
     * @param action stops it within the time that it is given; empty when there was nothing to stop
     */
    record Stop(String sink, Function<Duration, Optional<StopOutcome>> action) {}

    /**
     * Stops them.
     *
     * @param deadline what is left until then is the time for each
     * @param cutOff whatever has not answered then is still running
     */
    static StopReport stop(List<Stop> stops, Deadline deadline, Deadline cutOff) {
        // A list first: all of them run before the first one is awaited.
        List<Running> running =
                stops.stream().map(stop -> Running.begin(stop, deadline)).toList();
        return new StopAtOnce(running, cutOff).await();
    }

    private StopReport await() {
        List<StoppedSink> stopped = new ArrayList<>();
        boolean interrupted = false;
        for (Running task : running) {
            outcome(task).ifPresent(outcome -> stopped.add(new StoppedSink(task.sink, outcome)));
            if (Thread.interrupted()) {
                // Also when this one had answered already.
                hurry();
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        stopped.sort(Comparator.comparing(StoppedSink::name));
        return new StopReport(stopped);
    }

    private Optional<StopOutcome> outcome(Running task) {
        try {
            return task.task.resultBy(cutOff, this::hurry).orElse(Optional.of(StopOutcome.STILL_RUNNING));
        } catch (ExecutionException e) {
            LOG.warn("{} could not be stopped: {}", task.sink, Streak.brief(e.getCause()));
            return Optional.of(StopOutcome.STILL_RUNNING);
        }
    }

    private void hurry() {
        running.forEach(task -> task.task.interrupt());
        cutOff = cutOff.orMoment();
    }

    private record Running(String sink, DaemonTask<Optional<StopOutcome>> task) {

        static Running begin(Stop stop, Deadline deadline) {
            return new Running(
                    stop.sink,
                    DaemonTask.begin(
                            "expectation-sink stop of " + stop.sink, () -> stop.action.apply(deadline.remaining())));
        }
    }
}
