package io.expectationsink.rule;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.OptionDefinition;
import io.expectationsink.definition.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An option that names another target than {@code table} does, on a format that takes its target from that option: the
 * attribute's value is what Spark gets.
 */
final class OptionAgainstTable implements Check {

    private static final Map<FormatFamily, String> TARGET_OPTION =
            Map.of(FormatFamily.KAFKA, "topic", FormatFamily.BIGQUERY, "table");

    @Override
    public List<Finding> check(Sink sink) {
        Optional<String> key = sink.family().map(TARGET_OPTION::get);
        Optional<String> table = sink.known(sink.definition().table()).filter(text -> !text.isBlank());
        if (key.isEmpty() || table.isEmpty()) {
            return List.of();
        }
        List<OptionDefinition> options = sink.definition().options();
        return IntStream.range(0, options.size())
                .filter(index -> isOther(sink, options.get(index), key.get(), table.get()))
                .mapToObj(index -> finding(sink, options.get(index), index, table.get()))
                .toList();
    }

    private static boolean isOther(Sink sink, OptionDefinition option, String key, String table) {
        return sink.known(option.key()).filter(key::equalsIgnoreCase).isPresent()
                && sink.known(option.value())
                        .filter(value -> !value.equals(table))
                        .isPresent();
    }

    private static Finding finding(Sink sink, OptionDefinition option, int index, String table) {
        return sink.finding(
                Rule.OPTION_AGAINST_TABLE,
                Place.of(Attribute.OPTIONS).at(index).member("value"),
                "has '" + option.key() + "' = '" + option.value() + "' among its options, and table = '" + table + "'",
                "The attribute table names the target of this format: the rows go to '" + table
                        + "', and the option does nothing.",
                "Remove the option, and write in table where the rows are to go.");
    }
}
