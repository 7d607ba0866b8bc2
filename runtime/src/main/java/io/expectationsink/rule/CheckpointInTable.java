package io.expectationsink.rule;

import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.Severity;
import io.expectationsink.definition.StorageLocation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A checkpoint at, inside or around the table's own location. A hidden folder in the table is where it may lie. */
final class CheckpointInTable implements Check {

    /** Where Delta and Spark's file sink keep their own logs. */
    private static final Set<String> OWN_FOLDERS =
            Set.of("_delta_log", "_spark_metadata", "_change_data", "_delta_index");

    @Override
    public List<Finding> check(Sink sink) {
        Optional<Whereabouts> checkpoint = Whereabouts.checkpoint(sink);
        if (checkpoint.isEmpty() || sink.family().filter(FormatFamily::isTable).isEmpty()) {
            return List.of();
        }
        return Whereabouts.target(sink).stream()
                .flatMap(table -> check(sink, checkpoint.get(), table).stream())
                .limit(1)
                .toList();
    }

    private static Optional<Finding> check(Sink sink, Whereabouts checkpoint, Whereabouts table) {
        StorageLocation mine = checkpoint.location();
        if (mine.equals(table.location())) {
            return Optional.of(finding(sink, Severity.ERROR, checkpoint, "the table's own location", table));
        }
        if (table.location().isInside(mine)) {
            return Optional.of(finding(sink, Severity.ERROR, checkpoint, "around the table at " + table.text(), table));
        }
        if (mine.isInside(table.location())
                && !isHidden(mine.segmentsBelow(table.location()).get(0))) {
            boolean ownFolder =
                    OWN_FOLDERS.contains(mine.segmentsBelow(table.location()).get(0));
            boolean vacuumed = sink.family().filter(FormatFamily.DELTA::equals).isPresent();
            return Optional.of(finding(
                    sink,
                    vacuumed || ownFolder ? Severity.ERROR : Severity.WARNING,
                    checkpoint,
                    "inside the table at " + table.text(),
                    table));
        }
        return Optional.empty();
    }

    /** VACUUM and readers pass over names that begin like this; one that begins with a placeholder may. */
    private static boolean isHidden(String name) {
        return !OWN_FOLDERS.contains(name)
                && (name.startsWith("_") || name.startsWith(".") || Whereabouts.beginsUnknown(name));
    }

    private static Finding finding(
            Sink sink, Severity severity, Whereabouts checkpoint, String relation, Whereabouts table) {
        return sink.finding(
                Rule.CHECKPOINT_IN_TABLE,
                severity,
                checkpoint.place(),
                "keeps its checkpoint at " + checkpoint.text() + ", " + relation,
                "What clears one of the two clears the other: Delta's VACUUM, for one, deletes what else lies among a"
                        + " table's files, and a stream that has lost its checkpoint writes every row again.",
                "Write a location outside of the table, or a hidden folder directly in it, such as "
                        + table.text().replaceFirst("/+$", "") + "/_checkpoint.");
    }
}
