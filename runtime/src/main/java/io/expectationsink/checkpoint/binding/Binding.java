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
        if (binding.trace.presence() == Presence.FORGOTTEN) {
            return Situation.FORGOTTEN;
        }
        Situation situation = binding.progress.lastPlanned().isEmpty() ? binding.unplanned() : binding.planned();
        // What is wrong without the marker is worse than that it cannot be read.
        return evidence.bond() instanceof BindingEvidence.Bond.Malformed
                        && situation.rule().isEmpty()
                ? Situation.MALFORMED_MARKER
                : situation;
    }

    /**
     * How a person may accept the situation. With a table of files a stream cannot go on where the log of batches has
     * fewer than the checkpoint, which no reader could read, or more, which drops what comes; and it cannot begin anew
     * where the log is another stream's.
     */
    static List<Action> actions(BindingEvidence evidence, Situation situation) {
        if (!(evidence.trace().streams() instanceof FileSinkLog log)) {
            return situation.actions();
        }
        long last = log.lastBatch().orElse(-1L);
        boolean goesOn = last >= evidence.progress().lastCommitted().orElse(-1L)
                && last <= evidence.progress().lastPlanned().orElse(-1L);
        boolean isOfAnother = situation == Situation.OTHER_TARGET || evidence.isOfAnotherSink();
        return situation.actions().stream()
                .filter(action -> switch (action) {
                    case ADOPT -> goesOn;
                    case RESET -> log.lastBatch().isEmpty() || !isOfAnother;
                })
                .toList();
    }

    /**
     * The marker of a table of files whose name the catalog has forgotten: without a catalog files have no identity, but
     * they lie where they lay, and their log has the batches that are done. Empty for any other table.
     */
    static Optional<Marker> ofForgottenFiles(BindingEvidence evidence) {
        TargetTrace trace = evidence.trace();
        return evidence.marker()
                .filter(marker -> !trace.known()
                        && trace.streams() instanceof FileSinkLog log
                        && log.lastBatch().isPresent()
                        && log.lastBatch().get()
                                >= evidence.progress().lastCommitted().orElse(0L)
                        && marker.target().liesWhere(trace.target()));
    }

    private Situation unplanned() {
        if (trace.streams().lastBatch().isPresent()) {
            return trace.streams() instanceof FileSinkLog ? Situation.FILES_COUNT_BATCHES : Situation.BEHIND;
        }
        if (trace.presence() == Presence.ABSENT) {
            return Situation.NEW;
        }
        Optional<Marker> marker = evidence.marker().filter(this::namesTarget);
        if (marker.isPresent()) {
            return isEmptiedSince(marker.get()) ? Situation.LOST : Situation.NOT_YET_PLANNED;
        }
        return switch (trace.presence()) {
            case UNTOLD -> Situation.NEW_UNTOLD;
            case EMPTY -> Situation.EMPTY_TARGET;
            case ABSENT, FORGOTTEN -> Situation.NEW;
            case WITH_ROWS ->
                hasWrittenBefore()
                        ? Situation.LOST
                        : trace.streams() instanceof FileSinkLog
                                ? Situation.FILES_WITHOUT_LOG
                                : Situation.FURTHER_STREAM;
        };
    }

    /** The checkpoint was emptied, and its marker left: it had batches then, or the table has some since. */
    private boolean isEmptiedSince(Marker marker) {
        return trace.presence() != Presence.EMPTY && (marker.lastBatch().isPresent() || isWritten(Writers.OWN));
    }

    /** Rows of a batch, and those of other sinks' streams, are nobody's loss. */
    private boolean hasWrittenBefore() {
        // Streams that nobody knows may have been this one, unless another sink created the table.
        return isWritten(Writers.OWN)
                || isWritten(Writers.UNKNOWN) && !evidence.isOfAnotherSink()
                || trace.streams() instanceof StreamTrace.Untold && evidence.isOfThisSink();
    }

    private boolean isWritten(Writers by) {
        return trace.streams() instanceof DeltaLog log && log.writers() == by;
    }

    private Situation planned() {
        if (isBehind() && !hasLogOfAnotherTarget()) {
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
        if (isFileLogBehind()) {
            return Situation.FILE_LOG_BEHIND;
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
        return marker.target().isSameAs(trace.target())
                || ofForgottenFiles(evidence).isPresent();
    }

    /** A log of files counts batches of whatever stream: those of another table say nothing of this checkpoint's. */
    private boolean hasLogOfAnotherTarget() {
        return trace.streams() instanceof FileSinkLog
                && !isNothingDone()
                && evidence.marker().filter(marker -> !namesTarget(marker)).isPresent();
    }

    /** Spark's file sink logs each batch, also one without rows, before Spark counts it as done. */
    private boolean isFileLogBehind() {
        return trace.streams() instanceof FileSinkLog log
                && log.lastBatch().orElse(-1L) < progress.lastCommitted().orElse(-1L);
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
