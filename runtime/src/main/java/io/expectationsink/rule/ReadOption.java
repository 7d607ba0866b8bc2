package io.expectationsink.rule;

import io.expectationsink.definition.FormatFamily;
import java.util.List;
import java.util.Set;

/** An option of readers on a writer. Formats that we do not know may have writer's options of the same names. */
final class ReadOption implements OptionCheck {

    private static final Set<FormatFamily> UNKNOWN = Set.of(FormatFamily.OTHER, FormatFamily.BIGQUERY);

    /** Whether the key is one of readers. */
    static boolean is(String key) {
        return OptionKeys.OF_READERS.contains(key);
    }

    @Override
    public List<Finding> check(Sink sink, List<KnownOption> options) {
        if (sink.family().filter(family -> !UNKNOWN.contains(family)).isEmpty()) {
            return List.of();
        }
        return options.stream()
                .filter(option -> is(option.key()))
                .filter(option -> !OptionValue.isRefused(sink, option))
                .map(option -> finding(sink, option))
                .toList();
    }

    private static Finding finding(Sink sink, KnownOption option) {
        return sink.finding(
                Rule.READ_OPTION,
                option.keyPlace(),
                "has the option '" + option.key() + "', which is for reading",
                "On a writer it does nothing: no batch becomes smaller, and nothing begins elsewhere.",
                "Move it to where the rows are read, as in spark.readStream().option(\"" + option.key() + "\", …).");
    }
}
