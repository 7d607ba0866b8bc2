package io.expectationsink.processor.manifest;

import io.expectationsink.definition.OptionDefinition;
import io.expectationsink.definition.Placeholders;
import io.expectationsink.definition.SinkDefinition;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Secrets that a declaration writes out. Its generated class has to hold them, but what people and tools read does not:
 * resources of a jar end up in reviews, archives and logs.
 */
final class LiteralSecrets {

    private static final String MASK = "*********(redacted)";

    /** The default of {@code spark.redaction.regex} (org.apache.spark.internal.config.SECRET_REDACTION_PATTERN). */
    private static final Pattern SECRET = Pattern.compile("(?i)secret|password|token|access[.]?key");

    /** What stands before the host of a location. */
    private static final Pattern CREDENTIALS = Pattern.compile("(?<=://)[^/@]+(?=@)");

    private LiteralSecrets() {}

    /** The sink without its secrets. */
    static SinkDefinition masked(SinkDefinition sink) {
        SinkDefinition.Builder masked =
                sink.mapTexts(text -> CREDENTIALS.matcher(text).replaceAll(MASK)).toBuilder();
        if (!sink.options().isEmpty()) {
            masked.options(sink.options().stream()
                    .map(option -> isSecret(option) ? new OptionDefinition(option.key(), MASK) : option)
                    .toList());
        }
        return masked.build();
    }

    private static boolean isSecret(OptionDefinition option) {
        return isWrittenOut(option.value())
                && (SECRET.matcher(option.key()).find()
                        || SECRET.matcher(option.value()).find());
    }

    /** A placeholder without a default gives nothing away. */
    private static boolean isWrittenOut(String value) {
        return Placeholders.of(value)
                .resolve(placeholder -> placeholder.fallback().or(() -> Optional.of("")))
                .filter(String::isEmpty)
                .isEmpty();
    }
}
