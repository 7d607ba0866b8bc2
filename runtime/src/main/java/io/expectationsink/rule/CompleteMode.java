package io.expectationsink.rule;

import io.expectationsink.OutputMode;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.definition.TriggerKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a sink in COMPLETE mode asks of its query. The declaration does not show the query, so this is advice. */
final class CompleteMode implements Check {

    // With these COMPLETE itself is refused, which is the one thing to mend.
    private static final Set<TriggerKind> NEVER_COMPLETE = EnumSet.of(TriggerKind.CONTINUOUS, TriggerKind.REAL_TIME);

    @Override
    public List<Finding> check(Sink sink) {
        boolean complete = sink.mayStream() && sink.definition().outputMode() == OutputMode.COMPLETE;
        boolean refused = sink.family().filter(FormatFamily.FILE::equals).isPresent()
                || sink.definition()
                        .trigger()
                        .flatMap(TriggerDefinition::kind)
                        .filter(NEVER_COMPLETE::contains)
                        .isPresent();
        return complete && !refused ? List.of(finding(sink)) : List.of();
    }

    private static Finding finding(Sink sink) {
        return sink.finding(
                Rule.COMPLETE_MODE,
                Place.of(Attribute.OUTPUT_MODE),
                "has outputMode = COMPLETE, which needs a query that aggregates",
                "Spark refuses any other query at start with STREAMING_OUTPUT_MODE.UNSUPPORTED_OPERATION. Each "
                        + "micro-batch writes the whole result again, and Spark keeps all of it as state for as long as the "
                        + "query lives.",
                "Accept it with suppress = \"ES306\" where the query aggregates into a result that stays small; otherwise "
                        + "write outputMode = OutputMode.APPEND and give an aggregation a watermark.");
    }
}
