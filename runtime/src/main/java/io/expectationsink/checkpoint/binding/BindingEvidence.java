package io.expectationsink.checkpoint.binding;

import io.expectationsink.checkpoint.Marker;
import java.util.Optional;

/**
 * Both sides of a binding, before anything is done.
 *
 * @param sink the sink that is to start
 * @param location the checkpoint's location
 * @param bond what the checkpoint's marker says
 * @param progress how far the checkpoint's stream has come
 * @param trace what the target shows
 */
record BindingEvidence(String sink, String location, Bond bond, CheckpointProgress progress, TargetTrace trace) {

    /** What a checkpoint's marker says. */
    sealed interface Bond {

        /** The marker; empty when there is none, or when it cannot be read. */
        default Optional<Marker> marker() {
            return Optional.empty();
        }

        /** There is none. */
        record None() implements Bond {}

        /**
         * It cannot be read.
         *
         * @param reason why
         */
        record Malformed(String reason) implements Bond {}

        /**
         * It names a sink and its target.
         *
         * @param known the marker
         */
        record To(Marker known) implements Bond {

            @Override
            public Optional<Marker> marker() {
                return Optional.of(known);
            }
        }
    }

    /** The marker; empty when there is none, or when it cannot be read. */
    Optional<Marker> marker() {
        return bond.marker();
    }

    /** Whether this sink created the target. */
    boolean isOfThisSink() {
        return trace.createdBy().filter(sink::equals).isPresent();
    }

    /** Whether another sink created the target; a target that this library did not create is nobody's. */
    boolean isOfAnotherSink() {
        return trace.createdBy().isPresent() && !isOfThisSink();
    }
}
