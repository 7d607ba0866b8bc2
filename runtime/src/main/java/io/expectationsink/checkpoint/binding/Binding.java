package io.expectationsink.checkpoint.binding;

import io.expectationsink.checkpoint.Marker;
import io.expectationsink.checkpoint.binding.StreamTrace.DeltaLog;
import io.expectationsink.checkpoint.binding.StreamTrace.FileSinkLog;
import io.expectationsink.checkpoint.binding.StreamTrace.Writers;
import io.expectationsink.checkpoint.binding.TargetTrace.Presence;
import java.util.List;
import java.util.Optional;

/** Decides what a checkpoint and a target are to each other. It sees both sides only as they were written down. */
final class Binding {

    private final BindingEvidence evidence;
    private final CheckpointProgress progress;
    private final TargetTrace trace;

    private Binding(BindingEvidence evidence) {
        this.evidence = evidence;
        this.progress = evidence.progress();
        this.trace = evidence.trace();
    }

    /** The row of the decision table that the evidence belongs to. */
    static Situation of(BindingEvidence evidence) {
        Binding binding = new Binding(evidence);
        Situation situation = binding.progress.lastPlanned().isEmpty() ? binding.unplanned() : binding.planned();
        // What is wrong without the marker is worse than that it cannot be read.
        return evidence.bond() instanceof BindingEvidence.Bond.Malformed
                        && situation.rule().isEmpty()
                ? Situation.MALFORMED_MARKER
                : situation;
    }

    /**
     * How a person may accept the situation. A table of files whose log begins in its middle can be read by nobody, so
     * that a stream cannot go on there.
     */
    static List<Action> actions(BindingEvidence evidence, Situation situation) {
        boolean logIsGone = evidence.trace().streams() instanceof FileSinkLog log
                && log.lastBatch().isEmpty()
                && evidence.progress().lastCommitted().isPresent();
        return situation.actions().stream()
                .filter(action -> action != Action.ADOPT || !logIsGone)
                .toList();
    }

    private Situation unplanned() {
        if (trace.streams().lastBatch().isPresent()) {
            return trace.streams() instanceof FileSinkLog ? Situation.FILES_COUNT_BATCHES : Situation.BEHIND;
        }
        if (trace.presence() == Presence.ABSENT) {
            return Situation.NEW;
        }
        if (evidence.marker().filter(this::namesTarget).isPresent()) {
            // Since the marker was written: the checkpoint was emptied, and the marker was left.
            return isWritten(Writers.OWN) ? Situation.LOST : Situation.NOT_YET_PLANNED;
        }
        return switch (trace.presence()) {
            case UNTOLD -> Situation.NEW_UNTOLD;
            case EMPTY -> Situation.EMPTY_TARGET;
            case ABSENT -> Situation.NEW;
            case WITH_ROWS ->
                hasWrittenBefore()
                        ? Situation.LOST
                        : trace.streams() instanceof FileSinkLog
                                ? Situation.FILES_WITHOUT_LOG
                                : Situation.FURTHER_STREAM;
        };
    }

    /** Rows of a batch, and those of other sinks' streams, are nobody's loss. */
    private boolean hasWrittenBefore() {
        boolean ownTable = trace.createdBy().filter(evidence.sink()::equals).isPresent();
        boolean strange = trace.createdBy().isEmpty();
        return isWritten(Writers.OWN)
                || isWritten(Writers.UNKNOWN) && (ownTable || strange)
                || trace.streams() instanceof StreamTrace.Untold && ownTable;
    }

    private boolean isWritten(Writers by) {
        return trace.streams() instanceof DeltaLog log && log.writers() == by;
    }

    private Situation planned() {
        if (isBehind()) {
            return Situation.BEHIND;
        }
        return evidence.marker().map(this::planned).orElseGet(this::plannedWithoutMarker);
    }

    private Situation plannedWithoutMarker() {
        if (trace.streams() instanceof DeltaLog log && log.lastBatch().isPresent()) {
            return hasLostBatchesSince(Optional.empty()) ? Situation.TABLE_BEHIND : Situation.PROVEN;
        }
        return isNothingDone() ? Situation.FIRST_BATCH_PLANNED : Situation.UNBOUND;
    }

    private Situation planned(Marker marker) {
        if (trace.presence() == Presence.ABSENT) {
            return isNothingDone() ? Situation.NOTHING_WRITTEN : Situation.DROPPED;
        }
        if (!namesTarget(marker) && isNothingDone()) {
            return Situation.NOTHING_WRITTEN;
        }
        if (!namesTarget(marker)) {
            return marker.target().name().equals(trace.target().name()) ? Situation.RECREATED : Situation.OTHER_TARGET;
        }
        if (trace.streams() instanceof DeltaLog log && log.restored().isPresent()) {
            return Situation.RESTORED;
        }
        if (isOlderThan(marker) || hasLostBatchesSince(marker.lastBatch())) {
            return Situation.TABLE_BEHIND;
        }
        if (trace.streams() instanceof FileSinkLog log && log.lastBatch().isEmpty() && !isNothingDone()) {
            return Situation.FILE_LOG_GONE;
        }
        return Situation.BOUND;
    }

    /** The version of a Delta table never goes back, but where its files do. */
    private boolean isOlderThan(Marker marker) {
        return marker.target()
                .version()
                .flatMap(then -> trace.target().version().filter(now -> now < then))
                .isPresent();
    }

    /**
     * Delta notes each batch of a query with its rows, also one without rows, before Spark counts it as done. Of a query
     * that the table does not know nothing follows: Delta may have forgotten it ({@code
     * delta.setTransactionRetentionDuration}), or the checkpoint was restored as that of a new query.
     *
     * @param judged the last batch that an earlier start has held against the table
     */
    private boolean hasLostBatchesSince(Optional<Long> judged) {
        return trace.streams() instanceof DeltaLog log
                && log.lastBatch()
                        .flatMap(written ->
                                progress.lastCommitted().filter(done -> done > written && done > judged.orElse(-1L)))
                        .isPresent();
    }

    private boolean namesTarget(Marker marker) {
        return marker.target().isSameAs(trace.target());
    }

    /** Offsets of several batches without a commit are a damage: those before the newest were done. */
    private boolean isNothingDone() {
        return progress.lastCommitted().isEmpty()
                && progress.lastPlanned().filter(last -> last == 0).isPresent();
    }

    /** The engine drops a batch whose number the target has already, whatever its rows are now. */
    private boolean isBehind() {
        return trace.streams()
                .lastBatch()
                .filter(last -> last > progress.lastPlanned().orElse(-1L))
                .isPresent();
    }
}
