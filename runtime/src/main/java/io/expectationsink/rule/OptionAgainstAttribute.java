package io.expectationsink.rule;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.Severity;
import io.expectationsink.definition.TriggerKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An option that says what an attribute says: Spark's writer has a method for it, and reads no such option. */
final class OptionAgainstAttribute implements OptionCheck {

    private static final Set<FormatFamily> UNKNOWN = Set.of(FormatFamily.OTHER, FormatFamily.BIGQUERY);
    /** Attributes whose names a reader of options would not take for their own. */
    private static final Set<Attribute> OURS =
            Set.of(Attribute.OPTIONS, Attribute.SCHEMA, Attribute.SUPPRESS, Attribute.RUN_METADATA);
    /** The attribute that says what an option of this key means to say; empty for most keys. */
    static Optional<Attribute> attribute(String key) {
        String name = key.toLowerCase(Locale.ROOT);
        for (Attribute attribute : Attribute.values()) {
            if (!OURS.contains(attribute)
                    && attribute.annotationName().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(attribute);
            }
        }
        for (TriggerKind kind : TriggerKind.values()) {
            if (kind.attribute().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(Attribute.TRIGGER);
            }
        }
        return switch (name) {
            case "savemode" -> Optional.of(Attribute.MODE);
            case "tablename" -> Optional.of(Attribute.TABLE);
            default -> Optional.empty();
        };
    }

    @Override
    public List<Finding> check(Sink sink, List<KnownOption> options) {
        if (sink.family().filter(family -> !UNKNOWN.contains(family)).isEmpty()) {
            return List.of();
        }
        return options.stream()
                .flatMap(option -> attribute(option.key()).map(attribute -> finding(sink, option, attribute)).stream())
                .toList();
    }

    private static Finding finding(Sink sink, KnownOption option, Attribute attribute) {
        String name = attribute.annotationName();
        boolean isRead = isRead(sink, attribute);
        return sink.finding(
                Rule.OPTION_AGAINST_ATTRIBUTE,
                isRead ? Severity.ERROR : Severity.WARNING,
                option.keyPlace(),
                "has '" + option.key() + "' among its options, which the attribute " + name + " decides",
                isRead
                        ? "Spark takes both for the same setting, and no check sees the option: it does nothing, or "
                                + "contradicts the attribute and is refused."
                        : "Spark's writer takes it by a method and not by an option, so that the option does nothing.",
                "Remove the option, and declare " + name + " if its default is not meant.");
    }

    /** What Spark does read among the options, besides or against the attribute. */
    private static boolean isRead(Sink sink, Attribute attribute) {
        return switch (attribute) {
            case PATH -> sink.family().filter(FormatFamily::isTable).isPresent();
            case QUERY_NAME -> sink.mayStream();
            default -> false;
        };
    }
}
