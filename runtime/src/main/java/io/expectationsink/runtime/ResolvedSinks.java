package io.expectationsink.runtime;

import io.expectationsink.catalog.CatalogEntry;
import io.expectationsink.rule.ModuleSink;
import io.expectationsink.rule.Phase;
import io.expectationsink.rule.Sink;
import io.expectationsink.rule.SinkRegister;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/**
 * The declared sinks as far as they can be known with a context's placeholders and its session's overrides. The values
 * stay in memory, as those of Spark's configuration do, and are never shown.
 *
 * @param settings the overrides
 * @param secret the regular expression for secrets
 * @param values what the placeholders' names stood for
 * @param sinks the sinks
 */
record ResolvedSinks(SinkSettings settings, String secret, Map<String, Optional<String>> values, SinkRegister sinks) {

    /** The sinks of the context and its session. */
    static ResolvedSinks of(List<CatalogEntry> entries, SinkContext context, SparkSession spark) {
        SinkSettings settings = SinkSettings.of(spark);
        String secret = Redaction.regex(spark);
        PlaceholderSources sources = PlaceholderSources.of(context, spark);
        Redaction pattern = Redaction.by(secret);
        List<ModuleSink> sinks = entries.stream()
                .map(entry -> {
                    Redaction redaction = pattern.fresh();
                    PlaceholderValues values = new PlaceholderValues(sources, redaction);
                    return new ModuleSink(
                            entry.declaration(),
                            sink(EffectiveSink.of(entry.definition(), settings, values, redaction)));
                })
                .toList();
        return new ResolvedSinks(settings, secret, Map.copyOf(sources.found()), SinkRegister.of(sinks));
    }

    /** Whether the sinks of this context and session are the same. */
    boolean holdIn(SinkContext context, SparkSession spark) {
        PlaceholderSources sources = PlaceholderSources.of(context, spark);
        return settings.equals(SinkSettings.of(spark))
                && secret.equals(Redaction.regex(spark))
                && values.entrySet().stream()
                        .allMatch(value -> sources.find(value.getKey()).equals(value.getValue()));
    }

    private static Sink sink(EffectiveSink effective) {
        return new Sink(
                effective.definition(),
                effective.findings().isEmpty() ? Phase.START : Phase.BUILD,
                effective.definition().kind(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                effective.redaction()::apply);
    }
}
