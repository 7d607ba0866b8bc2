package io.expectationsink.rule;

import io.expectationsink.SaveMode;
import io.expectationsink.SinkKind;
import io.expectationsink.definition.FormatFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two options of a batch to Delta that say each in its way what an overwrite replaces. Delta takes one of them. */
final class DeltaOverwrite implements OptionCheck {

    private static final String REPLACE_WHERE = "replaceWhere";
    private static final String REPLACE_ON = "replaceOn";
    private static final String REPLACE_USING = "replaceUsing";
    private static final String PARTITION_MODE = "partitionOverwriteMode";
    private static final String OVERWRITE_SCHEMA = "overwriteSchema";
    private static final String DATA_CHANGE = "dataChange";

    private static final String KEEP_ONE = "Keep one of the two: each alone says which rows are replaced.";
    private static final String MERGE =
            "Remove " + OVERWRITE_SCHEMA + ": what stays keeps its columns. The option mergeSchema adds new ones.";

    @Override
    public List<Finding> check(Sink sink, List<KnownOption> options) {
        if (sink.kind() == SinkKind.STREAMING
                || sink.family().filter(FormatFamily.DELTA::equals).isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (int later = 1; later < options.size(); later++) {
            for (KnownOption earlier : options.subList(0, later)) {
                clash(sink, earlier, options.get(later)).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> clash(Sink sink, KnownOption earlier, KnownOption later) {
        return refusal(sink, earlier, later)
                .or(() -> refusal(sink, later, earlier))
                .map(refusal -> sink.finding(
                        Rule.OPTIONS_OF_OVERWRITE,
                        later.keyPlace(),
                        "has the options " + text(earlier) + " and " + text(later),
                        refusal.allowed(),
                        refusal.remedy()));
    }

    private static Optional<Refusal> refusal(Sink sink, KnownOption one, KnownOption other) {
        if (one.isCalled(REPLACE_ON) || one.isCalled(REPLACE_USING)) {
            return byQuery(sink, one, other);
        }
        boolean isDynamic = one.isCalled(PARTITION_MODE) && has(one, "dynamic");
        return isDynamic && !sink.definition().partitionBy().isEmpty() ? dynamic(sink, other) : Optional.empty();
    }

    /** Rows are replaced by a join with the new ones. */
    private static Optional<Refusal> byQuery(Sink sink, KnownOption one, KnownOption other) {
        boolean isOtherWay = other.isCalled(REPLACE_WHERE)
                || other.isCalled(PARTITION_MODE)
                || one.isCalled(REPLACE_ON) && other.isCalled(REPLACE_USING);
        if (isOtherWay) {
            return Optional.of(new Refusal("Delta refuses the two together, whatever their values.", KEEP_ONE));
        }
        if (overwritesSchema(sink, other)) {
            return Optional.of(new Refusal("Delta refuses the two together.", MERGE));
        }
        return other.isCalled(DATA_CHANGE) && has(other, "false")
                ? Optional.of(new Refusal("Delta refuses the two together.", "Remove " + other.key() + "."))
                : Optional.empty();
    }

    /** The partitions that the rows are in are replaced. A table without partitions is replaced whole. */
    private static Optional<Refusal> dynamic(Sink sink, KnownOption other) {
        if (other.isCalled(REPLACE_WHERE)) {
            return Optional.of(new Refusal(
                    "Delta refuses the two together on a partitioned table, with "
                            + "DELTA_REPLACE_WHERE_WITH_DYNAMIC_PARTITION_OVERWRITE.",
                    KEEP_ONE));
        }
        return overwritesSchema(sink, other)
                ? Optional.of(new Refusal(
                        "Delta refuses the two together on a partitioned table, with "
                                + "DELTA_OVERWRITE_SCHEMA_WITH_DYNAMIC_PARTITION_OVERWRITE.",
                        MERGE))
                : Optional.empty();
    }

    private static boolean overwritesSchema(Sink sink, KnownOption option) {
        return sink.definition().mode() == SaveMode.OVERWRITE
                && option.isCalled(OVERWRITE_SCHEMA)
                && has(option, "true");
    }

    private static boolean has(KnownOption option, String value) {
        return option.value().filter(value::equalsIgnoreCase).isPresent();
    }

    private static String text(KnownOption option) {
        boolean isCondition = option.isCalled(REPLACE_WHERE) || option.isCalled(REPLACE_ON);
        return "'" + option.key() + "'"
                + option.value()
                        .filter(value -> !isCondition)
                        .map(value -> " = '" + value + "'")
                        .orElse("");
    }

    /**
     * Why two options do not go together.
     *
     * @param allowed what Delta does with them
     * @param remedy what to write instead
     */
    private record Refusal(String allowed, String remedy) {}
}
