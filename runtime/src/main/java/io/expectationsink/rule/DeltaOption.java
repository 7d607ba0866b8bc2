package io.expectationsink.rule;

import io.expectationsink.definition.FormatFamily;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An option that Delta does not know, and a table property that is given as one. */
final class DeltaOption implements OptionCheck {

    private static final String PROPERTY = "delta.";
    /** Settings of the file system and of parquet's own writer, whose names are nobody's to list. */
    private static final Set<String> OF_OTHERS = Set.of("fs.", "dfs.", "parquet.", "spark.");

    @Override
    public List<Finding> check(Sink sink, List<KnownOption> options) {
        if (sink.family().filter(FormatFamily.DELTA::equals).isEmpty()) {
            return List.of();
        }
        return options.stream().flatMap(option -> check(sink, option).stream()).toList();
    }

    private static Optional<Finding> check(Sink sink, KnownOption option) {
        if (begins(option.key(), PROPERTY)) {
            return Optional.of(property(sink, option));
        }
        boolean known = OptionKeys.OF_DELTA.contains(option.key())
                || isNamedElsewhere(option.key())
                || option.declared().holdsSecret()
                || OF_OTHERS.stream().anyMatch(prefix -> begins(option.key(), prefix));
        return known ? Optional.empty() : Optional.of(unknown(sink, option));
    }

    /** What is worth proposing: not what is for readers, an attribute's, or Delta's own business. */
    private static Set<String> proposed() {
        return OptionKeys.OF_DELTA.stream()
                .filter(key -> !isNamedElsewhere(key) && !key.startsWith("__"))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isNamedElsewhere(String key) {
        return ReadOption.is(key)
                || OptionAgainstAttribute.attribute(key).isPresent()
                || CheckpointAmongOptions.KEY.equalsIgnoreCase(key);
    }

    private static boolean begins(String key, String prefix) {
        return key.toLowerCase(Locale.ROOT).startsWith(prefix);
    }

    private static Finding unknown(Sink sink, KnownOption option) {
        return sink.finding(
                Rule.UNKNOWN_DELTA_OPTION,
                option.keyPlace(),
                "has the option '" + option.key() + "', which Delta's writer does not know",
                "Delta ignores what it does not know, without a word.",
                Suggestion.among(option.key(), proposed())
                        .map(near -> "Did you mean '" + near + "'?")
                        .orElse("Remove it, or accept it with suppress = \"ES424\" if a later Delta knows it."));
    }

    private static Finding property(Sink sink, KnownOption option) {
        return sink.finding(
                Rule.PROPERTY_AMONG_OPTIONS,
                option.keyPlace(),
                "has the table property '" + option.key() + "' among its options",
                "Delta sets no property of a table from a writer's options here: it does nothing.",
                "Remove it, and set it on the table: ALTER TABLE … SET TBLPROPERTIES ('" + option.key()
                        + "' = …) while no stream writes to it, or "
                        + "spark.databricks.delta.properties.defaults."
                        + option.key().substring(PROPERTY.length())
                        + " for all tables that are created.");
    }
}
