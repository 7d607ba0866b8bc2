package io.expectationsink.rule;

import io.expectationsink.definition.FormatFamily;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An option that names another target than {@code table} does, on a format that takes its target from that option: the
 * attribute's value is what Spark gets.
 */
final class OptionAgainstTable implements OptionCheck {

    private static final Map<FormatFamily, String> TARGET_OPTION =
            Map.of(FormatFamily.KAFKA, "topic", FormatFamily.BIGQUERY, "table");

    @Override
    public List<Finding> check(Sink sink, List<KnownOption> options) {
        Optional<String> key = sink.family().map(TARGET_OPTION::get);
        Optional<String> table = sink.known(sink.definition().table()).filter(text -> !text.isBlank());
        if (key.isEmpty() || table.isEmpty()) {
            return List.of();
        }
        return options.stream()
                .filter(option -> option.isCalled(key.get()))
                .filter(option -> option.value()
                        .filter(value -> !value.equals(table.get()))
                        .isPresent())
                .map(option -> finding(sink, option, table.get()))
                .toList();
    }

    private static Finding finding(Sink sink, KnownOption option, String table) {
        return sink.finding(
                Rule.OPTION_AGAINST_TABLE,
                option.valuePlace(),
                "has '" + option.declared().key() + "' = '" + option.declared().value()
                        + "' among its options, and table = '" + table + "'",
                "The attribute table names the target of this format: the rows go to '" + table
                        + "', and the option does nothing.",
                "Remove the option, and write in table where the rows are to go.");
    }
}
