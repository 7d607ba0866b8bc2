package io.expectationsink.checkpoint.binding;

import io.expectationsink.checkpoint.Marker;
import io.expectationsink.checkpoint.MarkerFile;
import io.expectationsink.checkpoint.binding.StreamTrace.DeltaLog;
import io.expectationsink.checkpoint.binding.StreamTrace.FileSinkLog;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.Place;
import io.expectationsink.rule.Finding;
import io.expectationsink.rule.Rule;
import io.expectationsink.rule.Sink;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The words of a refusal: both sides, what would be lost or doubled, and what accepts it.
 *
 * @param sink the sink, for messages
 * @param evidence both sides
 * @param situation what they are to each other
 * @param accepted what a person has accepted of an earlier refusal; empty when nothing
 */
record RefusalText(Sink sink, BindingEvidence evidence, Situation situation, Optional<Acceptance> accepted) {

    Finding finding(Rule rule) {
        return sink.finding(rule, Place.of(Attribute.CHECKPOINT), found(), allowed(), remedy());
    }

    private String found() {
        return switch (situation) {
            case LOST ->
                "would start over on the empty checkpoint %s, while a stream has written to %s before"
                        .formatted(evidence.location(), target());
            case FILES_WITHOUT_LOG ->
                "would begin on the new checkpoint %s, and %s has files at %s that no stream has written"
                        .formatted(
                                evidence.location(),
                                target(),
                                evidence.trace().location().orElse(""));
            case UNBOUND ->
                "would go on with the checkpoint %s (%s), and nothing says that its rows went to %s"
                        .formatted(evidence.location(), progress(), target());
            case MALFORMED_MARKER ->
                "cannot read whose checkpoint %s is: in %s, %s"
                        .formatted(
                                evidence.location(),
                                MarkerFile.NAME,
                                evidence.bond() instanceof BindingEvidence.Bond.Malformed bond ? bond.reason() : "");
            case DROPPED ->
                "would go on with the checkpoint %s (%s), whose table %s is gone"
                        .formatted(evidence.location(), progress(), bound());
            case OTHER_TARGET ->
                "would go on with the checkpoint %s (%s), which sink '%s' has written to %s, on %s"
                        .formatted(
                                evidence.location(),
                                progress(),
                                evidence.marker().map(Marker::sink).orElse(""),
                                bound(),
                                target());
            case RECREATED ->
                "would go on with the checkpoint %s (%s), which has written to %s; the table of that name is another one now: %s"
                        .formatted(
                                evidence.location(),
                                progress(),
                                bound(),
                                evidence.trace().target().identity());
            case RESTORED ->
                "would go on with the checkpoint %s (%s), and %s was restored to an earlier version by its version %s"
                        .formatted(evidence.location(), progress(), target(), restored());
            case BEHIND, FILES_COUNT_BATCHES ->
                "would write from batch %d of the checkpoint %s, while %s has %s up to %s"
                        .formatted(
                                evidence.progress()
                                        .lastPlanned()
                                        .map(last -> last + 1)
                                        .orElse(0L),
                                evidence.location(),
                                target(),
                                situation == Situation.FILES_COUNT_BATCHES
                                        ? "the batches of an earlier stream"
                                        : isFiles() ? "batches in its log" : "batches of this query",
                                lastBatchOfTarget() + creator());
            case TABLE_BEHIND ->
                "would go on with the checkpoint %s (%s), and %s is an older copy of itself, which has %s"
                        .formatted(
                                evidence.location(),
                                progress(),
                                target(),
                                hasBatches()
                                        ? "the batches of this query up to " + lastBatchOfTarget()
                                        : "no batch of this query");
            case FILE_LOG_BEHIND ->
                "would go on with the checkpoint %s (%s), and %s %s (%s)"
                        .formatted(
                                evidence.location(),
                                progress(),
                                target(),
                                hasBatches()
                                        ? "has only the batches up to " + lastBatchOfTarget() + " in its log"
                                        : "has lost the log of its batches",
                                FileSinkLog.FOLDER);
            default -> throw new IllegalStateException(situation + " is not refused");
        };
    }

    private String allowed() {
        return switch (situation) {
            case LOST ->
                "The stream would read everything again, and every row that its source still has would be there twice. A"
                        + " checkpoint that was lost, moved or renamed looks like this.";
            case FILES_WITHOUT_LOG ->
                "With its first batch the stream begins a log in the table (" + FileSinkLog.FOLDER
                        + "), and from then on readers see what is in the log alone: the rows that are there now would be"
                        + " invisible, without an error.";
            case UNBOUND, MALFORMED_MARKER ->
                "If it belongs to another stream or table, Spark goes on after its last batch, and the rows before are never"
                        + " written here, without an error.";
            case DROPPED, RECREATED, OTHER_TARGET ->
                "Spark would go on after the last batch: the rows of all batches before are not in this table and would"
                        + " never be, without an error.";
            case RESTORED, TABLE_BEHIND ->
                "The rows of later batches are not in the table any more, and Spark would not write them again.";
            case BEHIND, FILES_COUNT_BATCHES ->
                "The table takes each batch number once and drops what comes under it again, whatever rows it has: rows"
                        + " would be lost without an error.";
            case FILE_LOG_BEHIND ->
                hasBatches()
                        ? "The batches in between are not in the table, would never be, and the log would have a gap, on"
                                + " which readers may fail. An older copy of the table that was put back looks like this."
                        : "The next batch would begin the log in its middle, and from then on neither the stream nor a"
                                + " reader could read it ('… doesn't exist'). A batch that overwrites the table looks like"
                                + " this.";
            default -> throw new IllegalStateException(situation + " is not refused");
        };
    }

    private String remedy() {
        List<Action> actions = Binding.actions(evidence, situation);
        String offers = actions.stream().map(this::offer).collect(Collectors.joining(" "));
        return cure()
                + (actions.isEmpty() ? "" : " " + offers + " It acts once, on these two states alone.")
                + accepted.map(this::misfit).orElse("")
                + " See also docs/checkpoints.md#decisions.";
    }

    /** Why the setting that is there does nothing. */
    private String misfit(Acceptance setting) {
        return " The setting " + setting + " that is set "
                + (setting.token().equals(StateToken.of(evidence, situation))
                        ? "belongs to these states, and '" + setting.action().word() + "' is not offered for them."
                        : "belongs to other states, and does nothing.");
    }

    private String cure() {
        return switch (situation) {
            case LOST -> "Give it its former checkpoint back (a backup, or the former location).";
            case FILES_WITHOUT_LOG ->
                "Write the stream to a table of its own, or take Delta, whose tables take batches and streams.";
            case UNBOUND, MALFORMED_MARKER -> "Find out whose it is: docs/checkpoints.md#adopting.";
            case DROPPED, RECREATED, OTHER_TARGET ->
                "Bring the table back, or give this table a checkpoint of its own.";
            case RESTORED ->
                "To have the later rows written again, restore the checkpoint's backup of that time as a new query"
                        + " (--new-query, RestoredQuery.NEW: docs/checkpoints.md#restore), start, and adopt what is"
                        + " refused then. Or choose now.";
            case TABLE_BEHIND ->
                "Bring the newest table back, or restore the checkpoint's backup of that time"
                        + " (docs/checkpoints.md#restore).";
            case BEHIND -> "Give it the newest backup of the checkpoint.";
            case FILES_COUNT_BATCHES ->
                evidence.isOfAnotherSink()
                        ? "Give this sink a table of its own: a table of files takes one stream."
                        : "Give it its former checkpoint back; a table of files takes one stream.";
            case FILE_LOG_BEHIND ->
                hasBatches()
                        ? "Bring the newest table back."
                        : "Keep batches out of a table of files that a stream writes.";
            default -> throw new IllegalStateException(situation + " is not refused");
        };
    }

    private String offer(Action action) {
        Acceptance acceptance = new Acceptance(action, StateToken.of(evidence, situation));
        String setting = Acceptance.setting(evidence.sink()) + "=" + acceptance;
        return switch (action) {
            case ADOPT ->
                switch (situation) {
                            case LOST -> "To begin anew all the same, set ";
                            case FILES_WITHOUT_LOG -> "To hide them all the same, set ";
                            default -> "To go on with both as they are, set ";
                        }
                        + setting + ".";
            case RESET ->
                "To read everything again, set " + setting
                        + ": the checkpoint is moved aside, not deleted"
                        + (isFiles()
                                ? ", and so is the table's log, so that readers see what is written from then on."
                                : "; rows that are in the table come once more.");
        };
    }

    private boolean hasBatches() {
        return evidence.trace().streams().lastBatch().isPresent();
    }

    private String creator() {
        return evidence.isOfAnotherSink()
                ? ", and was created by sink '" + evidence.trace().createdBy().orElse("") + "'"
                : "";
    }

    private boolean isFiles() {
        return evidence.trace().streams() instanceof FileSinkLog;
    }

    private String progress() {
        CheckpointProgress progress = evidence.progress();
        return progress.lastCommitted().map(last -> "last batch " + last).orElse("no batch done");
    }

    private String target() {
        return evidence.trace().target().toString();
    }

    private String bound() {
        return evidence.marker().map(marker -> marker.target().toString()).orElse("");
    }

    private String lastBatchOfTarget() {
        return evidence.trace().streams().lastBatch().map(String::valueOf).orElse("");
    }

    private String restored() {
        return evidence.trace().streams() instanceof DeltaLog log
                ? log.restored().map(String::valueOf).orElse("")
                : "";
    }
}
