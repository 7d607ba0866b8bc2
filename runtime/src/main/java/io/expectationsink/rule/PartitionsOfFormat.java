package io.expectationsink.rule;

import io.expectationsink.SinkKind;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Partitions of what has none: a topic, the console, the memory table, or nothing at all; and a dot in the name of one, in
 * which a batch to a Delta table sees a field of a struct.
 */
final class PartitionsOfFormat implements Check {

    /** Expressions and quoted names are another rule's. */
    private static final Pattern COLUMN = Pattern.compile("[^()`]+");

    private static final Set<FormatFamily> WITHOUT =
            Set.of(FormatFamily.KAFKA, FormatFamily.CONSOLE, FormatFamily.MEMORY, FormatFamily.NOOP);

    @Override
    public List<Finding> check(Sink sink) {
        Optional<FormatFamily> family = sink.family().filter(WITHOUT::contains);
        if (isDeltaTableOfBatches(sink)) {
            return dotted(sink);
        }
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

    /** Whether batches may go to a Delta table by its name. */
    static boolean isDeltaTableOfBatches(Sink sink) {
        return sink.kind() != SinkKind.STREAMING
                && sink.definition().table().isPresent()
                && sink.family().filter(FormatFamily.DELTA::equals).isPresent();
    }

    private static List<Finding> dotted(Sink sink) {
        return ColumnList.partitionBy(sink.definition()).known(sink).stream()
                .filter(column -> column.name().contains(".")
                        && COLUMN.matcher(column.name()).matches())
                .map(column -> sink.finding(
                        Rule.PARTITIONS_OF_FORMAT,
                        column.place(),
                        "partitions its table by '" + column.name() + "', whose dot a batch cannot write",
                        "Delta takes the name for a field of a struct, whatever the columns are called (\"Couldn't find"
                                + " column …\"); a stream, and a path without a table, take it as it is.",
                        "Give the column a name without a dot in the query."))
                .toList();
    }
}
