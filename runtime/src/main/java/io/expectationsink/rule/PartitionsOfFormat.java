package io.expectationsink.rule;

import io.expectationsink.SinkKind;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Partitions of what has none: a topic, the console, the memory table, or nothing at all. */
final class PartitionsOfFormat implements Check {

    private static final Set<FormatFamily> WITHOUT =
            Set.of(FormatFamily.KAFKA, FormatFamily.CONSOLE, FormatFamily.MEMORY, FormatFamily.NOOP);

    @Override
    public List<Finding> check(Sink sink) {
        Optional<FormatFamily> family = sink.family().filter(WITHOUT::contains);
        if (family.isEmpty() || sink.definition().partitionBy().isEmpty()) {
            return List.of();
        }
        boolean refused = family.get() == FormatFamily.MEMORY
                || family.get() == FormatFamily.NOOP && sink.kind() == SinkKind.BATCH;
        String format = sink.known(sink.definition().format()).orElseThrow();
        return List.of(sink.finding(
                Rule.PARTITIONS_OF_FORMAT,
                refused ? Severity.ERROR : Severity.WARNING,
                Place.of(Attribute.PARTITION_BY),
                "declares partitionBy, which the format " + format + " does not have",
                refused ? "Spark refuses it at start." : "It does nothing: Spark's writer does not even look at it.",
                family.get() == FormatFamily.KAFKA
                        ? "Remove partitionBy; a row's column key or partition decides where in the topic it goes."
                        : "Remove partitionBy."));
    }
}
