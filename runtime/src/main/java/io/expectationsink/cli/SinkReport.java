package io.expectationsink.cli;

import io.expectationsink.catalog.CatalogEntry;
import io.expectationsink.checkpoint.CheckpointInspection;
import io.expectationsink.checkpoint.CheckpointVerification;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A declared sink and its checkpoint.
 *
 * @param sink the sink
 * @param state how it stands with the checkpoint
 * @param location where the checkpoint is; empty when it cannot be told, or the sink needs none
 * @param detail more about the state, in one line
 * @param inspection what the checkpoint holds; empty when there is none or it cannot be read
 * @param verification what is wrong with it; empty when there is none or it cannot be read
 * @param redaction takes secrets out of the texts of inspection and verification; the others have none
 */
record SinkReport(
        CatalogEntry sink,
        SinkState state,
        Optional<String> location,
        String detail,
        Optional<CheckpointInspection> inspection,
        Optional<CheckpointVerification> verification,
        UnaryOperator<String> redaction) {

    /** A sink whose checkpoint was not looked at. */
    static SinkReport without(CatalogEntry sink, SinkState state, Optional<String> location, String detail) {
        return new SinkReport(
                sink, state, location, detail, Optional.empty(), Optional.empty(), UnaryOperator.identity());
    }
}
