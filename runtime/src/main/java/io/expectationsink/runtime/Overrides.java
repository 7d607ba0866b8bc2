package io.expectationsink.runtime;

import io.expectationsink.OutputMode;
import io.expectationsink.SaveMode;
import io.expectationsink.checkpoint.binding.Acceptance;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.BucketDefinition;
import io.expectationsink.definition.OptionDefinition;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.definition.TriggerKind;
import io.expectationsink.rule.Finding;
import io.expectationsink.rule.Rule;
import io.expectationsink.rule.SeveritySettings;
import io.expectationsink.rule.Sink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a deployment changes of a sink without recompiling: {@code spark.expectationsink.<sink>.<attribute>}. Lists are
 * comma-separated; {@code options.<key>} sets one option; {@code trigger.<kind>} replaces the whole trigger.
 */
final class Overrides {

    private static final String SEVERITY = "severity";
    private static final String ALTER_EXISTING_TABLES = "alterExistingTables";

    /** The setting of how long the lease of a checkpoint lasts that is not renewed. */
    static final String CHECKPOINT_LEASE = "checkpointLease";

    private static final List<String> FOR_ALL = List.of(SEVERITY, ALTER_EXISTING_TABLES, CHECKPOINT_LEASE);

    private final SinkDefinition declared;
    private final SinkDefinition.Builder changed;
    private final List<OptionDefinition> options;
    private final Map<TriggerKind, String> trigger = new EnumMap<>(TriggerKind.class);
    private final List<Finding> findings = new ArrayList<>();

    private Overrides(SinkDefinition declared) {
        this.declared = declared;
        this.changed = declared.toBuilder();
        this.options = new ArrayList<>(declared.options());
    }

    /**
     * A definition with its overrides.
     *
     * @param definition the definition, whose texts may hold placeholders
     * @param findings what is wrong with the overrides
     */
    record Overridden(SinkDefinition definition, List<Finding> findings) {}

    /** Applies what the configuration says of the sink. */
    static Overridden apply(SinkDefinition declared, SinkSettings settings, Redaction redaction) {
        Overrides overrides = new Overrides(declared);
        String prefix = SinkSettings.PREFIX + declared.name() + ".";
        settings.of(declared.name()).forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                redaction.learn(key, value);
                overrides.set(key, key.substring(prefix.length()), new OverrideValue(value));
            } else {
                overrides.setForAll(key, key.substring(SinkSettings.PREFIX.length()), new OverrideValue(value));
            }
        });
        return overrides.build();
    }

    private Overridden build() {
        if (!options.equals(declared.options())) {
            changed.options(options);
        }
        if (!trigger.isEmpty()) {
            changed.trigger(new TriggerDefinition(trigger));
        }
        return new Overridden(changed.build(), List.copyOf(findings));
    }

    private void set(String key, String path, OverrideValue value) {
        try {
            if (key.equals(Acceptance.setting(declared.name()))) {
                value.acceptance();
                return;
            }
            int dot = path.indexOf('.');
            Attribute attribute = attribute(dot < 0 ? path : path.substring(0, dot));
            if (dot < 0) {
                set(attribute, value);
            } else {
                set(attribute, path.substring(dot + 1), value);
            }
        } catch (MalformedOverride e) {
            String allowed = "A sink's configuration is " + SinkSettings.PREFIX + declared.name()
                    + ".<attribute>, with the attributes of @ExpectationSink except name and kind.";
            findings.add(finding(key, e.found(), allowed, e.remedy()));
        }
    }

    private static Attribute attribute(String name) {
        List<String> names =
                Arrays.stream(Attribute.values()).map(Attribute::annotationName).toList();
        return Attribute.byName(name)
                .orElseThrow(
                        () -> MalformedOverride.because("sets '" + name + "', which is no attribute", name, names));
    }

    private void set(Attribute attribute, OverrideValue value) {
        switch (attribute) {
            case NAME, KIND ->
                throw MalformedOverride.because(
                        "changes " + attribute.annotationName() + ", which is fixed when the writer is generated");
            case TABLE -> changed.table(value.text());
            case PATH -> changed.path(value.text());
            case FORMAT -> changed.format(value.text());
            case OUTPUT_MODE -> changed.outputMode(value.constant(OutputMode.class));
            case CHECKPOINT -> changed.checkpoint(value.text());
            case APPEND_TABLE_NAME -> changed.appendTableName(value.flag());
            case QUERY_NAME -> changed.queryName(value.text());
            case MODE -> changed.mode(value.constant(SaveMode.class));
            case PARTITION_BY -> changed.partitionBy(value.list());
            case CLUSTER_BY -> changed.clusterBy(value.list());
            case SORT_BY -> changed.sortBy(value.list());
            case SCHEMA -> changed.schema(value.text());
            case SUPPRESS -> changed.suppress(value.list());
            case RUN_METADATA -> changed.runMetadata(value.flag());
            case TRIGGER, BUCKET_BY, OPTIONS ->
                throw MalformedOverride.because("needs what to set of " + attribute.annotationName());
        }
    }

    private void set(Attribute attribute, String member, OverrideValue value) {
        switch (attribute) {
            case TRIGGER -> trigger(member, value);
            case BUCKET_BY -> bucketBy(member, value);
            case OPTIONS -> {
                options.removeIf(option -> option.key().equalsIgnoreCase(member));
                options.add(new OptionDefinition(member, value.text()));
            }
            default ->
                throw MalformedOverride.because("goes on after " + attribute.annotationName() + ", which has no parts");
        }
    }

    private void trigger(String member, OverrideValue value) {
        List<String> kinds =
                Arrays.stream(TriggerKind.values()).map(TriggerKind::attribute).toList();
        TriggerKind kind = TriggerKind.byAttribute(member)
                .orElseThrow(
                        () -> MalformedOverride.because("sets '" + member + "', which is no trigger", member, kinds));
        if (kind.takesInterval()) {
            trigger.put(kind, value.text());
        } else if (value.flag()) {
            trigger.put(kind, "true");
        }
    }

    private void bucketBy(String member, OverrideValue value) {
        Optional<BucketDefinition> before = changed.build().bucketBy();
        switch (member) {
            case "buckets" ->
                changed.bucketBy(
                        value.number(),
                        before.map(BucketDefinition::columns).orElse(List.of()).toArray(String[]::new));
            case "columns" ->
                changed.bucketBy(before.map(BucketDefinition::buckets).orElse(0), value.list());
            default ->
                throw MalformedOverride.because(
                        "sets '" + member + "', which is no part of bucketBy", member, List.of("buckets", "columns"));
        }
    }

    /** What is said of every sink at once. */
    private void setForAll(String key, String name, OverrideValue value) {
        try {
            switch (name) {
                case SEVERITY -> severities(key, value.text());
                case ALTER_EXISTING_TABLES -> value.flag();
                case CHECKPOINT_LEASE -> value.leaseTime();
                default -> throw MalformedOverride.because("is no setting", name, FOR_ALL);
            }
        } catch (MalformedOverride e) {
            findings.add(finding(
                    key,
                    e.found(),
                    "For all sinks there are " + SinkSettings.PREFIX + String.join(", " + SinkSettings.PREFIX, FOR_ALL)
                            + ".",
                    e.remedy()));
        }
    }

    private void severities(String key, String value) {
        SeveritySettings settings = SeveritySettings.parse(value);
        settings.severities().forEach(changed::severity);
        settings.faults()
                .forEach(fault -> findings.add(finding(
                        key,
                        "has a fault",
                        fault,
                        "Write entries such as ES201=warn,ES416=off, with commas between them.")));
    }

    private Finding finding(String key, String found, String allowed, String remedy) {
        return Sink.atBuild(declared)
                .finding(
                        Rule.MALFORMED_OVERRIDE,
                        Place.declaration(),
                        "is configured by " + key + ", which " + found,
                        allowed,
                        remedy);
    }
}
