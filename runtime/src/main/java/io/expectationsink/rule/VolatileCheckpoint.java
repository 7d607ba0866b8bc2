package io.expectationsink.rule;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.CheckpointPath;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.Placeholders;
import io.expectationsink.definition.StorageLocation;
import java.util.List;
import java.util.Optional;

/**
 * A checkpoint on storage that does not outlive the machine. The text before the first placeholder decides; one that
 * begins with a placeholder is unknown.
 */
final class VolatileCheckpoint implements Check {

    private static final String LOCAL_SCHEME = "file";
    private static final String DATABRICKS_SCHEME = "dbfs";
    private static final String TEMPORARY = "tmp";

    @Override
    public List<Finding> check(Sink sink) {
        boolean keepsData = sink.family().filter(FormatFamily::keepsData).isPresent();
        if (!sink.mayStream() || !keepsData || isMalformed(sink)) {
            return List.of();
        }
        return CheckpointPath.of(sink.comparable()).map(CheckpointPath::location).stream()
                .flatMap(text -> weakness(sink, StorageLocation.of(text)).stream()
                        .map(weakness -> finding(sink, Placeholders.readable(text), weakness)))
                .toList();
    }

    /** Whether the text has a mistake of its own, so that nobody knows what it means. */
    private static boolean isMalformed(Sink sink) {
        return sink.phase() == Phase.BUILD
                && sink.definition()
                        .checkpoint()
                        .filter(text -> !Placeholders.of(text).malformed().isEmpty())
                        .isPresent();
    }

    /** What is wrong with the location, as the rest of a sentence; empty when nothing is known to be. */
    private static Optional<String> weakness(Sink sink, StorageLocation location) {
        boolean isTemporary =
                !location.segments().isEmpty() && location.segments().get(0).equals(TEMPORARY);
        Optional<String> scheme = location.scheme();
        if (scheme.isPresent()) {
            return switch (scheme.get()) {
                case LOCAL_SCHEME -> Optional.of("on the disk of one machine");
                case DATABRICKS_SCHEME -> isTemporary ? Optional.of("among temporary files") : Optional.empty();
                default -> Optional.empty();
            };
        }
        if (location.isUnknown()) {
            return Optional.empty();
        }
        if (isTemporary && !location.isRelative()) {
            return Optional.of("among temporary files");
        }
        // At start fs.defaultFS has decided what a path without a scheme means; on a cluster ES215 judges it.
        return sink.phase() == Phase.BUILD
                ? Optional.of(location.isRelative() ? "a relative path" : "a path without a scheme")
                : Optional.empty();
    }

    private static Finding finding(Sink sink, String location, String weakness) {
        return sink.finding(
                Rule.VOLATILE_CHECKPOINT,
                Place.of(Attribute.CHECKPOINT),
                "keeps its checkpoint at " + location + ", " + weakness,
                "Temporary and local files go with the machine, and without a scheme Hadoop's fs.defaultFS decides, which"
                        + " is the local disk unless it is set: a stream that has lost its checkpoint writes every row again.",
                "Write a location with its scheme on storage that outlives the machine (s3a://, abfss://, gs://, hdfs://)"
                        + (sink.phase() == Phase.BUILD
                                ? ", or begin it with a placeholder such as ${checkpoint.root}"
                                : ", where a placeholder has brought this one: in its value")
                        + "; or accept it with suppress = \"ES203\".");
    }
}
