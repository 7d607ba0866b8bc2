package io.expectationsink.lifecycle;

import io.expectationsink.runtime.StopOutcome;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the sinks of an application ended that were told to stop together.
 *
 * @param sinks each of them, by name; empty when none was running
 */
public record StopReport(List<StoppedSink> sinks) {

    /** A report on the sinks. */
    public StopReport {
        sinks = List.copyOf(sinks);
    }

    /** Whether none of them runs any more. */
    public boolean haveAllEnded() {
        return sinks.stream().allMatch(sink -> sink.outcome().hasEnded());
    }

    /** The names of those that ended so. */
    public List<String> names(StopOutcome outcome) {
        return sinks.stream()
                .filter(sink -> sink.outcome() == outcome)
                .map(StoppedSink::name)
                .toList();
    }

    /** One line, such as {@code orders BETWEEN_BATCHES, payments INTERRUPTED}. */
    @Override
    public String toString() {
        return sinks.isEmpty()
                ? "no sink was running"
                : sinks.stream().map(sink -> sink.name() + " " + sink.outcome()).collect(Collectors.joining(", "));
    }
}
