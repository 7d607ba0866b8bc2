package io.expectationsink.checkpoint.binding;

import io.expectationsink.checkpoint.BoundTarget;
import io.expectationsink.checkpoint.Marker;
import io.expectationsink.checkpoint.binding.TargetTrace.Presence;
import io.expectationsink.table.TableIdentity;
import io.expectationsink.table.TableState;
import java.util.Optional;

/**
 * What is known of a sink's target, and of its checkpoint, before the target itself is looked at.
 *
 * @param sink the sink that is to start
 * @param name the target's name, in one spelling
 * @param format the data source's short name
 * @param found what the catalog says; empty when it does not know the table, or when there is no catalog
 * @param location where the target's files are; empty when it has none, or when nobody says
 * @param progress how far the checkpoint has come
 * @param marker what the checkpoint says; empty when it has no marker
 */
record TargetSearch(
        String sink,
        String name,
        String format,
        Optional<TableState> found,
        Optional<String> location,
        CheckpointProgress progress,
        Optional<Marker> marker) {

    /** The identity that the catalog tells. */
    TableIdentity identity() {
        return found.map(TableState::identity).orElse(TableIdentity.NONE);
    }

    /** The sink that created the target, as the catalog tells; empty when it was none. */
    Optional<String> createdBy() {
        return found.flatMap(TableState::createdBy);
    }

    BoundTarget target(TableIdentity identity, Optional<Long> version) {
        return new BoundTarget(name, format, identity, version, location);
    }

    /** Whether nothing is planned and no marker names the target, so that what it holds decides. */
    boolean isOpen(BoundTarget target) {
        return progress.lastPlanned().isEmpty()
                && marker.filter(bound -> bound.target().isSameAs(target)).isEmpty();
    }

    /** The trace that was found, of a target whose creator the catalog tells. */
    TargetTrace trace(BoundTarget target, Presence presence, StreamTrace streams) {
        return trace(target, presence, createdBy(), streams);
    }

    /** The trace that was found. */
    TargetTrace trace(BoundTarget target, Presence presence, Optional<String> createdBy, StreamTrace streams) {
        return new TargetTrace(target, found, presence, location, createdBy, streams);
    }
}
