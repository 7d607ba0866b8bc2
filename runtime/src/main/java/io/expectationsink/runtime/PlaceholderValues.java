package io.expectationsink.runtime;

import io.expectationsink.definition.Placeholders.Placeholder;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What placeholders stand for: the value that their sources have, then their own default. */
final class PlaceholderValues {

    private final PlaceholderSources sources;
    private final Redaction redaction;

    PlaceholderValues(PlaceholderSources sources, Redaction redaction) {
        this.sources = sources;
        this.redaction = redaction;
    }

    PlaceholderValues(
            Map<String, String> properties,
            Function<String, Optional<String>> configuration,
            Map<String, String> environment,
            Redaction redaction) {
        this(new PlaceholderSources(properties, configuration, environment), redaction);
    }

    /** The placeholder's value; empty when nothing has one and it has no default. */
    Optional<String> value(Placeholder placeholder) {
        Optional<String> configured = sources.find(placeholder.name());
        configured.ifPresent(value -> redaction.learn(placeholder.name(), value));
        return configured.or(placeholder::fallback);
    }
}
