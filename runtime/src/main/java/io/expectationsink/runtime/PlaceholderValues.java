package io.expectationsink.runtime;

import io.expectationsink.definition.Placeholders.Placeholder;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where placeholders get their values: the context's properties, Spark's configuration, system properties, environment
 * variables, in this order; then their own default.
 */
final class PlaceholderValues {

    private final Map<String, String> properties;
    private final Function<String, Optional<String>> configuration;
    private final Map<String, String> environment;
    private final Redaction redaction;

    PlaceholderValues(
            Map<String, String> properties,
            Function<String, Optional<String>> configuration,
            Map<String, String> environment,
            Redaction redaction) {
        this.properties = properties;
        this.configuration = configuration;
        this.environment = environment;
        this.redaction = redaction;
    }

    /** The placeholder's value; empty when nothing has one and it has no default. */
    Optional<String> value(Placeholder placeholder) {
        Optional<String> configured = configured(placeholder.name());
        configured.ifPresent(value -> redaction.learn(placeholder.name(), value));
        return configured.or(placeholder::fallback);
    }

    private Optional<String> configured(String name) {
        return Optional.ofNullable(properties.get(name))
                .or(() -> configuration.apply(name))
                .or(() -> Optional.ofNullable(System.getProperty(name)))
                .or(() -> Optional.ofNullable(environment.get(name)))
                .or(() -> Optional.ofNullable(environment.get(exportable(name))));
    }

    /** The name as a shell can export it: {@code checkpoint.root} is {@code CHECKPOINT_ROOT}. */
    static String exportable(String name) {
        return name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
