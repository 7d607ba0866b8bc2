package io.expectationsink.cli;

import io.expectationsink.SinkKind;
import io.expectationsink.catalog.CatalogEntry;
import io.expectationsink.checkpoint.CheckpointExamination;
import io.expectationsink.checkpoint.CheckpointInspection;
import io.expectationsink.checkpoint.CheckpointVerification;
import io.expectationsink.checkpoint.Checkpoints;
import io.expectationsink.exception.CheckpointException;
import io.expectationsink.runtime.DeclaredCheckpoint;
import io.expectationsink.runtime.DeclaredCheckpoint.At;
import io.expectationsink.runtime.DeclaredCheckpoints;
import java.util.Optional;

/** Finds the checkpoint of a declared sink and looks at it. */
final class SinkCheck {

    private final DeclaredCheckpoints declared;
    private final Checkpoints checkpoints;

    SinkCheck(DeclaredCheckpoints declared, Checkpoints checkpoints) {
        this.declared = declared;
        this.checkpoints = checkpoints;
    }

    /** The sink and its checkpoint. */
    SinkReport of(CatalogEntry sink) {
        DeclaredCheckpoint checkpoint = declared.of(sink.definition());
        if (checkpoint instanceof DeclaredCheckpoint.Unresolved unresolved) {
            return SinkReport.without(
                    sink, SinkState.UNRESOLVED, Optional.empty(), String.join("; ", unresolved.reasons()));
        }
        return checkpoint instanceof At at
                ? look(sink, at)
                : SinkReport.without(sink, SinkState.NONE, Optional.empty(), unneeded(sink));
    }

    private SinkReport look(CatalogEntry sink, At at) {
        try {
            return checkpoints
                    .examine(at.location())
                    .map(examination -> examined(sink, at, examination))
                    .orElseGet(() -> missing(sink, at));
        } catch (CheckpointException e) {
            return SinkReport.without(
                    sink,
                    SinkState.UNREADABLE,
                    Optional.of(at.redaction().apply(at.location())),
                    at.redaction().apply(e.getMessage()));
        }
    }

    private static SinkReport examined(CatalogEntry sink, At at, CheckpointExamination examination) {
        CheckpointVerification verification = examination.verification();
        CheckpointInspection inspection = examination.inspection();
        boolean sound = verification.isSound();
        return new SinkReport(
                sink,
                sound ? SinkState.SOUND : SinkState.DAMAGED,
                Optional.of(at.redaction().apply(inspection.location())),
                at.redaction().apply(sound ? inspection.verdict() : verification.verdict()),
                Optional.of(inspection),
                Optional.of(verification),
                at.redaction());
    }

    private static SinkReport missing(CatalogEntry sink, At at) {
        Optional<String> location = Optional.of(at.redaction().apply(at.location()));
        return sink.definition().kind() == SinkKind.AUTO
                ? SinkReport.without(
                        sink,
                        SinkState.NONE,
                        location,
                        "no checkpoint is there; only when it streams has it a checkpoint")
                : SinkReport.without(
                        sink,
                        SinkState.MISSING,
                        location,
                        "no checkpoint is there: it has never run, or its checkpoint is gone and it would read everything again");
    }

    private static String unneeded(CatalogEntry sink) {
        return switch (sink.definition().kind()) {
            case BATCH -> "it takes batches";
            case AUTO -> "it declares none, and only when it streams needs one";
            case STREAMING ->
                "it declares none, and its format " + sink.definition().format() + " keeps no data";
        };
    }
}
