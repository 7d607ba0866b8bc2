package io.expectationsink.rule;

import io.expectationsink.OutputMode;
import io.expectationsink.SinkKind;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.Severity;
import java.util.List;
import java.util.Optional;

/** A stream without a checkpoint cannot resume. */
final class NoCheckpoint implements Check {

    @Override
    public List<Finding> check(Sink sink) {
        boolean declared = sink.definition().checkpoint().isPresent();
        boolean blank = sink.known(sink.definition().checkpoint())
                .filter(String::isBlank)
                .isPresent();
        // Where the checkpoint stands among the options, that is the one thing to mend.
        if (!sink.mayStream() || declared && !blank || CheckpointAmongOptions.isIn(sink)) {
            return List.of();
        }
        return List.of(sink.fallbackCheckpoint()
                .map(location -> pinned(sink, location))
                .orElseGet(() -> missing(sink)));
    }

    private static Finding missing(Sink sink) {
        Optional<FormatFamily> family = sink.family();
        boolean keepsData = family.map(FormatFamily::keepsData).orElse(true);
        boolean certain = sink.kind() == SinkKind.STREAMING && family.isPresent() && keepsData;
        String found =
                sink.definition().declares(Attribute.CHECKPOINT) ? "has a blank checkpoint" : "has no checkpoint";
        String without =
                sink.kind() == SinkKind.AUTO ? "Without one, when its rows are a stream, Spark " : "Without one Spark ";
        String allowed = without
                + (keepsData
                        ? "refuses to start it, or restarts it from the beginning and duplicates rows."
                        : "takes a temporary folder, and a restart reads everything again.");
        if (family.isEmpty()) {
            allowed = "At start this is an error for every format that keeps data. " + allowed;
        }
        return sink.finding(
                Rule.NO_CHECKPOINT,
                certain ? Severity.ERROR : Severity.WARNING,
                Place.of(Attribute.CHECKPOINT),
                found,
                allowed,
                recovers(sink)
                        ? add(sink) + ", or " + accept(sink, certain) + "."
                        : "The memory format is for debugging and does not resume: accept it with suppress = \"ES201\".");
    }

    /** With a checkpoint a second start of the memory format is refused, except in COMPLETE mode. */
    private static boolean recovers(Sink sink) {
        return sink.family().filter(FormatFamily.MEMORY::equals).isEmpty()
                || sink.definition().outputMode() == OutputMode.COMPLETE;
    }

    private static Finding pinned(Sink sink, String location) {
        return sink.finding(
                Rule.NO_CHECKPOINT,
                Severity.WARNING,
                Place.of(Attribute.CHECKPOINT),
                "has no checkpoint of its own",
                "It is kept at " + location
                        + ", from the session's spark.sql.streaming.checkpointLocation and the query's"
                        + " name: a new name, or another session's setting, begins from the beginning and duplicates rows.",
                add(sink) + ", or " + accept(sink, false) + ".");
    }

    private static String add(Sink sink) {
        String add = "Add checkpoint = \"…\" (dedicated, on durable storage)";
        return sink.phase() == Phase.BUILD
                ? add
                : add + " to the declaration, checkpoint(\"…\") to a definition in code, or set spark.expectationsink."
                        + sink.definition().name() + ".checkpoint";
    }

    private static String accept(Sink sink, boolean isError) {
        if (!isError) {
            return "accept it with suppress = \"ES201\"";
        }
        return "lower the rule with "
                + (sink.phase() == Phase.BUILD ? "-Aexpectationsink.severity" : "spark.expectationsink.severity")
                + "=ES201=warn";
    }
}
