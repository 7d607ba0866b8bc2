package io.expectationsink.cli;

import io.expectationsink.checkpoint.Restoration;
import io.expectationsink.checkpoint.RestoredQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What somebody has to look at before a stream starts on a restored checkpoint, as {@code docs/checkpoints.md#restore} has
 * it: nobody but its sink knows what was written after the backup.
 */
final class RestorationChecks {

    private static final String DOCS =
            "Topics and foreachBatch know no batches: the rows after the last commit come twice."
                    + " See docs/checkpoints.md#restore";

    private RestorationChecks() {}

    /** The sentences; empty where no batch was planned, so that no table can have one. */
    static List<String> of(Restoration restored, RestoredQuery query) {
        if (restored.lastBatch().isEmpty()) {
            return List.of();
        }
        return switch (query) {
            case SAME -> same(restored);
            case NEW -> anew(restored);
        };
    }

    private static List<String> same(Restoration restored) {
        List<String> checks = new ArrayList<>();
        checks.add(
                "Look up the newest batch that the Delta table has of this query: DESCRIBE HISTORY, the epochId of the"
                        + " newest STREAMING UPDATE with this queryId.");
        checks.add("If it is " + done(restored.lastCommit()) + ", start the stream: it goes on exactly.");
        if (!restored.lastBatch().equals(restored.lastCommit())) {
            checks.add("If it is batch " + restored.lastBatch().getAsLong()
                    + ", which was in flight, start it: exact without"
                    + " state; with state it may fail (CANNOT_LOAD_STATE_STORE), and no row is lost.");
        }
        checks.add(
                "If it is a later one, do not start it: rows would be lost (a start of this library refuses with ES210)."
                        + " Take a newer backup, or restore with --new-query.");
        checks.add("A table of files must have no batch beyond "
                + restored.lastBatch().getAsLong() + " in its _spark_metadata either. " + DOCS);
        return List.copyOf(checks);
    }

    private static List<String> anew(Restoration restored) {
        return List.of(
                "The rows of every batch after " + done(restored.lastCommit())
                        + " that the Delta table has come twice, and none is lost: remove them by a key of theirs.",
                "A table of files counts batches of whatever query, and --new-query changes nothing there: it must have no"
                        + " batch beyond " + restored.lastBatch().getAsLong() + " in its _spark_metadata. " + DOCS);
    }

    private static String done(OptionalLong lastCommit) {
        return lastCommit.isPresent() ? "batch " + lastCommit.getAsLong() : "none";
    }
}
