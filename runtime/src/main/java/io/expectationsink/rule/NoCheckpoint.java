package io.expectationsink.rule;

import io.expectationsink.SinkKind;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.Severity;
import java.util.List;

/** A stream without a checkpoint cannot resume. */
final class NoCheckpoint implements Check {

    @Override
    public List<Finding> check(Sink sink) {
        boolean declared = sink.definition().checkpoint().isPresent();
        boolean blank = sink.known(sink.definition().checkpoint())
                .filter(String::isBlank)
                .isPresent();
        if (!sink.mayStream() || declared && !blank) {
            return List.of();
        }
        boolean keepsData = sink.family().map(FormatFamily::keepsData).orElse(true);
        boolean certain = sink.kind() == SinkKind.STREAMING && keepsData;
        String found =
                sink.definition().declares(Attribute.CHECKPOINT) ? "has a blank checkpoint" : "has no checkpoint";
        String allowed = keepsData
                ? "Without one Spark refuses to start it, or restarts it from the beginning and duplicates rows."
                : "Without one Spark takes a temporary folder, and a restart reads everything again.";
        String remedy = "Add checkpoint = \"…\" (dedicated, on durable storage), or "
                + (certain
                        ? "lower the rule with -Aexpectationsink.severity=ES201=warn."
                        : "accept it with suppress = \"ES201\".");
        return List.of(sink.finding(
                Rule.NO_CHECKPOINT,
                certain ? Severity.ERROR : Severity.WARNING,
                Place.of(Attribute.CHECKPOINT),
                found,
                allowed,
                remedy));
    }
}
