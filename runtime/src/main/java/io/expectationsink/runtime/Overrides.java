package io.expectationsink.runtime;

import io.expectationsink.OutputMode;
import io.expectationsink.SaveMode;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.OptionDefinition;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.definition.TriggerKind;
import io.expectationsink.rule.Finding;
import io.expectationsink.rule.Rule;
import io.expectationsink.rule.SeveritySettings;
import io.expectationsink.rule.Sink;
import io.expectationsink.rule.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a deployment changes of a sink without recompiling: {@code spark.expectationsink.<sink>.<attribute>}. Lists are
 * comma-separated; {@code options.<key>} sets one option; {@code trigger.<kind>} replaces the whole trigger.
 */
final class Overrides {

    static final String PREFIX = "spark.expectationsink.";

    private static final String SEVERITY = PREFIX + "severity";

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
    static Overridden apply(SinkDefinition declared, Map<String, String> configuration, Redaction redaction) {
        Overrides overrides = new Overrides(declared);
        String prefix = PREFIX + declared.name() + ".";
        new TreeMap<>(configuration).forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                redaction.learn(key, value);
                overrides.set(key, key.substring(prefix.length()), value);
            } else if (key.equals(SEVERITY)) {
                overrides.severities(value);
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

    private void set(String key, String path, String value) {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        Optional<String> member = dot < 0 ? Optional.empty() : Optional.of(path.substring(dot + 1));
        Attribute.byName(name)
                .ifPresentOrElse(
                        attribute -> set(key, attribute, member, value),
                        () -> refuse(
                                key,
                                "sets '" + name + "', which is no attribute",
                                Suggestion.among(
                                        name,
                                        Arrays.stream(Attribute.values())
                                                .map(Attribute::annotationName)
                                                .toList())));
    }

    private void set(String key, Attribute attribute, Optional<String> member, String value) {
        boolean nested =
                attribute == Attribute.OPTIONS || attribute == Attribute.TRIGGER || attribute == Attribute.BUCKET_BY;
        if (nested != member.isPresent()) {
            refuse(
                    key,
                    nested
                            ? "needs what to set of " + attribute.annotationName()
                            : "goes on after " + attribute.annotationName() + ", which has no parts",
                    Optional.empty());
            return;
        }
        switch (attribute) {
            case NAME, KIND ->
                refuse(
                        key,
                        "changes " + attribute.annotationName() + ", which is fixed when the writer is generated",
                        Optional.empty());
            case TABLE -> changed.table(value);
            case PATH -> changed.path(value);
            case FORMAT -> changed.format(value);
            case OUTPUT_MODE -> constant(key, OutputMode.class, value).ifPresent(changed::outputMode);
            case TRIGGER -> trigger(key, member.orElseThrow(), value);
            case CHECKPOINT -> changed.checkpoint(value);
            case APPEND_TABLE_NAME -> flag(key, value).ifPresent(changed::appendTableName);
            case QUERY_NAME -> changed.queryName(value);
            case MODE -> constant(key, SaveMode.class, value).ifPresent(changed::mode);
            case PARTITION_BY -> changed.partitionBy(list(value));
            case CLUSTER_BY -> changed.clusterBy(list(value));
            case BUCKET_BY -> bucketBy(key, member.orElseThrow(), value);
            case SORT_BY -> changed.sortBy(list(value));
            case OPTIONS -> option(member.orElseThrow(), value);
            case SCHEMA -> changed.schema(value);
            case SUPPRESS -> changed.suppress(list(value));
            case RUN_METADATA -> flag(key, value).ifPresent(changed::runMetadata);
        }
    }

    private void trigger(String key, String member, String value) {
        Optional<TriggerKind> kind = TriggerKind.byAttribute(member);
        if (kind.isEmpty()) {
            List<String> kinds = Arrays.stream(TriggerKind.values())
                    .map(TriggerKind::attribute)
                    .toList();
            refuse(key, "sets '" + member + "', which is no trigger", Suggestion.among(member, kinds));
        } else if (kind.get().takesInterval()) {
            trigger.put(kind.get(), value);
        } else {
            flag(key, value).filter(set -> set).ifPresent(set -> trigger.put(kind.get(), "true"));
        }
    }

    private void bucketBy(String key, String member, String value) {
        int buckets = changed.build().bucketBy().map(bucket -> bucket.buckets()).orElse(0);
        String[] columns = changed.build()
                .bucketBy()
                .map(bucket -> bucket.columns().toArray(String[]::new))
                .orElse(new String[0]);
        switch (member) {
            case "buckets" -> number(key, value).ifPresent(number -> changed.bucketBy(number, columns));
            case "columns" -> changed.bucketBy(buckets, list(value));
            default ->
                refuse(
                        key,
                        "sets '" + member + "', which is no part of bucketBy",
                        Suggestion.among(member, List.of("buckets", "columns")));
        }
    }

    private void option(String optionKey, String value) {
        options.removeIf(option -> option.key().equalsIgnoreCase(optionKey));
        options.add(new OptionDefinition(optionKey, value));
    }

    private void severities(String value) {
        SeveritySettings settings = SeveritySettings.parse(value);
        settings.severities().forEach(changed::severity);
        settings.faults()
                .forEach(fault -> findings.add(finding(
                        Place.declaration(),
                        SEVERITY,
                        "has a fault: " + fault,
                        "It takes entries such as ES203=error,ES210=off.",
                        "Correct " + SEVERITY + ".")));
    }

    private <E extends Enum<E>> Optional<E> constant(String key, Class<E> type, String value) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        String name = value.strip().toUpperCase(Locale.ROOT);
        if (names.contains(name)) {
            return Optional.of(Enum.valueOf(type, name));
        }
        refuse(key, "is '" + value + "', which is none of " + String.join(", ", names), Suggestion.among(name, names));
        return Optional.empty();
    }

    private Optional<Boolean> flag(String key, String value) {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> {
                refuse(key, "is '" + value + "', which is neither true nor false", Optional.empty());
                yield Optional.empty();
            }
        };
    }

    private Optional<Integer> number(String key, String value) {
        try {
            return Optional.of(Integer.valueOf(value.strip()));
        } catch (NumberFormatException e) {
            refuse(key, "is '" + value + "', which is no whole number", Optional.empty());
            return Optional.empty();
        }
    }

    private static String[] list(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(element -> !element.isEmpty())
                .toArray(String[]::new);
    }

    private void refuse(String key, String found, Optional<String> near) {
        findings.add(finding(
                Place.declaration(),
                key,
                found,
                "A sink's configuration is " + PREFIX + declared.name()
                        + ".<attribute>, with the attributes of @ExpectationSink except name and kind.",
                near.map(word -> "Did you mean '" + word + "'?")
                        .orElse("Correct the key or its value, or remove it.")));
    }

    private Finding finding(Place place, String key, String found, String allowed, String remedy) {
        return Sink.atBuild(declared)
                .finding(
                        Rule.MALFORMED_OVERRIDE,
                        place,
                        "is configured by " + key + ", which " + found,
                        allowed,
                        remedy);
    }
}
