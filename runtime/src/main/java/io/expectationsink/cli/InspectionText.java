package io.expectationsink.cli;

import io.expectationsink.checkpoint.CheckpointInspection;
import io.expectationsink.checkpoint.LogGrowth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An inspection as people read it. */
final class InspectionText {

    private InspectionText() {}

    static List<String> of(CheckpointInspection inspection) {
        Lines lines = new Lines().add("checkpoint", inspection.location()).add("verdict", inspection.verdict());
        inspection
                .marker()
                .ifPresent(marker -> lines.add(
                        "sink",
                        marker.sink() + ", writes to " + marker.target() + ", last with Spark "
                                + marker.sparkVersion()));
        inspection.markerFault().ifPresent(fault -> lines.add("sink", "unknown: the marker cannot be read: " + fault));
        lines.add("query id", inspection.queryId().orElse("unknown: metadata is missing or unreadable"))
                .add("batches", batches(inspection))
                .add("last commit", lastCommit(inspection))
                .add("uncommitted", String.valueOf(inspection.uncommitted()))
                .add("stateful", inspection.stateful() ? "yes" : "no");
        if (!inspection.logVersions().isEmpty()) {
            lines.add("log versions", versions(inspection));
        }
        inspection.sourceOffsets().forEach((source, offset) -> lines.add("source " + source, offset));
        inspection.sizes().forEach((part, size) -> lines.add(part.name().toLowerCase(Locale.ROOT), Amount.of(size)));
        return lines.add("total", Amount.of(inspection.total())).all();
    }

    private static String batches(CheckpointInspection inspection) {
        LogGrowth growth = inspection.growth();
        String kept = "Spark keeps " + growth.retained();
        String logged = inspection.firstBatch().isEmpty()
                ? "none; " + kept
                : inspection.firstBatch().getAsLong() + " to "
                        + inspection.lastBatch().getAsLong() + ", " + growth.batches() + " in offsets; " + kept;
        return growth.largestSourceLog() == 0
                ? logged
                : logged + "; the largest source log has " + Amount.ofBytes(growth.largestSourceLog());
    }

    private static String lastCommit(CheckpointInspection inspection) {
        return inspection.lastCommit().isEmpty()
                ? "none"
                : "batch " + inspection.lastCommit().getAsLong()
                        + inspection.lastCommitAt().map(at -> " at " + at).orElse("");
    }

    private static String versions(CheckpointInspection inspection) {
        return inspection.logVersions().entrySet().stream()
                .map(version -> version.getKey().name().toLowerCase(Locale.ROOT) + " v" + version.getValue())
                .collect(Collectors.joining(", "));
    }
}
