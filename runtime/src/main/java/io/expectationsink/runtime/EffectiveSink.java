package io.expectationsink.runtime;

import io.expectationsink.definition.Placeholders;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.Text;
import io.expectationsink.rule.Finding;
import io.expectationsink.rule.Rule;
import io.expectationsink.rule.RuleBook;
import io.expectationsink.rule.Sink;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * A sink as it will run: its declaration with overrides and without placeholders.
 *
 * @param definition the definition; its texts are final unless there are findings
 * @param findings what kept a text from becoming final
 * @param redaction the secrets among the values
 */
record EffectiveSink(SinkDefinition definition, List<Finding> findings, Redaction redaction) {

    private static final String PLACES = "A placeholder takes its value from the context's properties, Spark's"
            + " configuration, system properties or environment variables.";

    /** The sink as it will run in the session. */
    static EffectiveSink of(SinkDefinition declared, SinkContext context, SparkSession spark) {
        Redaction redaction = Redaction.of(spark);
        return of(
                declared,
                SinkSettings.of(spark),
                new PlaceholderValues(PlaceholderSources.of(context, spark), redaction),
                redaction);
    }

    /** The same with settings and values from wherever they come. */
    static EffectiveSink of(
            SinkDefinition declared, SinkSettings settings, PlaceholderValues values, Redaction redaction) {
        Overrides.Overridden overridden = Overrides.apply(declared, settings, redaction);
        List<Finding> findings = new ArrayList<>(overridden.findings());
        findings.addAll(RuleBook.checkPlaceholders(overridden.definition()));
        for (Text text : Text.allOf(overridden.definition())) {
            unresolved(overridden.definition(), text, values).forEach(findings::add);
        }
        SinkDefinition effective = overridden
                .definition()
                .mapTexts(text -> Placeholders.of(text).resolve(values::value).orElse(text));
        return new EffectiveSink(effective, List.copyOf(findings), redaction);
    }

    private static List<Finding> unresolved(SinkDefinition definition, Text text, PlaceholderValues values) {
        Sink sink = Sink.atBuild(definition);
        return Placeholders.of(text.value()).placeholders().stream()
                .filter(placeholder -> values.value(placeholder).isEmpty())
                .map(placeholder -> sink.finding(
                        Rule.UNRESOLVED_PLACEHOLDER,
                        text.place(),
                        "has ${" + placeholder.name() + "} in " + text.place() + ", which has no value",
                        PLACES,
                        "Set it by SinkContext.builder(spark).property(\"" + placeholder.name()
                                + "\", …) or the environment variable "
                                + PlaceholderSources.exportable(placeholder.name())
                                + ", or write a default: ${" + placeholder.name() + ":-…}."))
                .toList();
    }
}
