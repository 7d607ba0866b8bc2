package io.expectationsink.definition;

import io.expectationsink.OutputMode;
import io.expectationsink.SaveMode;
import io.expectationsink.SinkKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A sink as it is declared, by an annotation or in code. It may be wrong: the rule book decides. Texts may hold {@link
 * Placeholders} until the sink starts.
 *
 * @param name the sink's name in configuration, messages and logs
 * @param kind whether the rows are a stream, a batch, or either
 * @param table the table, topic or sink name; empty for a path sink
 * @param path the location of an external table or of a path sink
 * @param format the short name of a Spark data source
 * @param outputMode which rows of a streaming result are written
 * @param trigger when micro-batches run; empty for as soon as possible
 * @param checkpoint the base location of the checkpoint; empty when none is declared
 * @param appendTableName whether the table's name is appended to the checkpoint
 * @param queryName the streaming query's name; empty for the sink's name
 * @param mode what a batch does with what is there already
 * @param partitionBy the columns to partition by
 * @param clusterBy the columns to cluster by
 * @param bucketBy the buckets of a batch table
 * @param sortBy the columns to sort each bucket by
 * @param options the options for Spark's writer, in their declared order
 * @param schema the binary name of the record or bean with the row's columns
 * @param suppress the ids of accepted warnings and notes
 * @param runMetadata whether to add the columns and the property of the run
 * @param severities what the build changed, from a rule's id to its severity
 * @param declared the attributes that were written down, as opposed to those that have their default
 */
public record SinkDefinition(
        String name,
        SinkKind kind,
        Optional<String> table,
        Optional<String> path,
        String format,
        OutputMode outputMode,
        Optional<TriggerDefinition> trigger,
        Optional<String> checkpoint,
        boolean appendTableName,
        Optional<String> queryName,
        SaveMode mode,
        List<String> partitionBy,
        List<String> clusterBy,
        Optional<BucketDefinition> bucketBy,
        List<String> sortBy,
        List<OptionDefinition> options,
        Optional<String> schema,
        Set<String> suppress,
        boolean runMetadata,
        Map<String, Severity> severities,
        Set<Attribute> declared) {

    /** Copies the collections. */
    public SinkDefinition {
        partitionBy = List.copyOf(partitionBy);
        clusterBy = List.copyOf(clusterBy);
        sortBy = List.copyOf(sortBy);
        options = List.copyOf(options);
        suppress = Collections.unmodifiableSet(new LinkedHashSet<>(suppress));
        severities = Collections.unmodifiableMap(new LinkedHashMap<>(severities));
        declared = Collections.unmodifiableSet(copyOf(declared));
    }

    /** A builder of a streaming Delta sink of the given name, everything else as the annotation's defaults are. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** A builder that starts with this definition. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Whether the attribute was written down, as opposed to having its default. */
    public boolean declares(Attribute attribute) {
        return declared.contains(attribute);
    }

    /** The same sink with the given change made to each text that may hold placeholders. */
    public SinkDefinition mapTexts(UnaryOperator<String> change) {
        Builder mapped = toBuilder();
        mapped.table = table.map(change);
        mapped.path = path.map(change);
        mapped.format = change.apply(format);
        mapped.trigger = trigger.map(value -> value.map(change));
        mapped.checkpoint = checkpoint.map(change);
        mapped.queryName = queryName.map(change);
        mapped.partitionBy = partitionBy.stream().map(change).toList();
        mapped.clusterBy = clusterBy.stream().map(change).toList();
        mapped.bucketBy = bucketBy.map(value -> new BucketDefinition(
                value.buckets(), value.columns().stream().map(change).toList()));
        mapped.sortBy = sortBy.stream().map(change).toList();
        mapped.options.replaceAll(
                option -> new OptionDefinition(change.apply(option.key()), change.apply(option.value())));
        return mapped.build();
    }

    /**
     * The definition as people and tools may read it: {@code ***} in the place of credentials in a location and of
     * options that are or may be secrets. What is left to a placeholder without a default stays.
     */
    public SinkDefinition shown() {
        SinkDefinition.Builder shown = mapTexts(UriSecrets::mask).toBuilder();
        shown.options.clear();
        options.forEach(
                option -> shown.options.add(new OptionDefinition(UriSecrets.mask(option.key()), option.shown())));
        return shown.build();
    }

    private static Set<Attribute> copyOf(Set<Attribute> attributes) {
        Set<Attribute> copy = EnumSet.noneOf(Attribute.class);
        copy.addAll(attributes);
        return copy;
    }

    /** Collects a definition. What is set counts as declared; an empty text counts as none. */
    public static final class Builder {

        private final String name;
        private SinkKind kind = SinkKind.STREAMING;
        private Optional<String> table = Optional.empty();
        private Optional<String> path = Optional.empty();
        private String format = "delta";
        private OutputMode outputMode = OutputMode.APPEND;
        private Optional<TriggerDefinition> trigger = Optional.empty();
        private Optional<String> checkpoint = Optional.empty();
        private boolean appendTableName = true;
        private Optional<String> queryName = Optional.empty();
        private SaveMode mode = SaveMode.APPEND;
        private List<String> partitionBy = List.of();
        private List<String> clusterBy = List.of();
        private Optional<BucketDefinition> bucketBy = Optional.empty();
        private List<String> sortBy = List.of();
        private final List<OptionDefinition> options = new ArrayList<>();
        private Optional<String> schema = Optional.empty();
        private final Set<String> suppress = new LinkedHashSet<>();
        private boolean runMetadata = true;
        private final Map<String, Severity> severities = new LinkedHashMap<>();
        private final Set<Attribute> declared = EnumSet.noneOf(Attribute.class);

        private Builder(String name) {
            this.name = name;
        }

        private Builder(SinkDefinition from) {
            name = from.name;
            kind = from.kind;
            table = from.table;
            path = from.path;
            format = from.format;
            outputMode = from.outputMode;
            trigger = from.trigger;
            checkpoint = from.checkpoint;
            appendTableName = from.appendTableName;
            queryName = from.queryName;
            mode = from.mode;
            partitionBy = from.partitionBy;
            clusterBy = from.clusterBy;
            bucketBy = from.bucketBy;
            sortBy = from.sortBy;
            options.addAll(from.options);
            schema = from.schema;
            suppress.addAll(from.suppress);
            runMetadata = from.runMetadata;
            severities.putAll(from.severities);
            declared.addAll(from.declared);
        }

        /** Whether the rows are a stream, a batch, or either. */
        public Builder kind(SinkKind value) {
            kind = value;
            return declare(Attribute.KIND);
        }

        /** The table, topic or sink name. */
        public Builder table(String value) {
            table = unlessEmpty(value);
            return declare(Attribute.TABLE);
        }

        /** The location of an external table or of a path sink. */
        public Builder path(String value) {
            path = unlessEmpty(value);
            return declare(Attribute.PATH);
        }

        /** The short name of a Spark data source. */
        public Builder format(String value) {
            format = value;
            return declare(Attribute.FORMAT);
        }

        /** Which rows of a streaming result are written. */
        public Builder outputMode(OutputMode value) {
            outputMode = value;
            return declare(Attribute.OUTPUT_MODE);
        }

        /** When micro-batches run. */
        public Builder trigger(TriggerDefinition value) {
            trigger = value.values().isEmpty() ? Optional.empty() : Optional.of(value);
            return declare(Attribute.TRIGGER);
        }

        /** The base location of the checkpoint. */
        public Builder checkpoint(String value) {
            checkpoint = unlessEmpty(value);
            return declare(Attribute.CHECKPOINT);
        }

        /** Whether the table's name is appended to the checkpoint. */
        public Builder appendTableName(boolean value) {
            appendTableName = value;
            return declare(Attribute.APPEND_TABLE_NAME);
        }

        /** The streaming query's name. */
        public Builder queryName(String value) {
            queryName = unlessEmpty(value);
            return declare(Attribute.QUERY_NAME);
        }

        /** What a batch does with what is there already. */
        public Builder mode(SaveMode value) {
            mode = value;
            return declare(Attribute.MODE);
        }

        /** The columns to partition by; they replace those that were set before. */
        public Builder partitionBy(String... columns) {
            partitionBy = List.of(columns);
            return declare(Attribute.PARTITION_BY);
        }

        /** The columns to cluster by; they replace those that were set before. */
        public Builder clusterBy(String... columns) {
            clusterBy = List.of(columns);
            return declare(Attribute.CLUSTER_BY);
        }

        /** The buckets of a batch table. */
        public Builder bucketBy(int buckets, String... columns) {
            bucketBy = Optional.of(new BucketDefinition(buckets, List.of(columns)));
            return declare(Attribute.BUCKET_BY);
        }

        /** The columns to sort each bucket by; they replace those that were set before. */
        public Builder sortBy(String... columns) {
            sortBy = List.of(columns);
            return declare(Attribute.SORT_BY);
        }

        /** One more option for Spark's writer. */
        public Builder option(String key, String value) {
            options.add(new OptionDefinition(key, value));
            return declare(Attribute.OPTIONS);
        }

        /** The options for Spark's writer; they replace those that were added before. */
        public Builder options(List<OptionDefinition> values) {
            options.clear();
            options.addAll(values);
            return declare(Attribute.OPTIONS);
        }

        /** The binary name of the record or bean with the row's columns. */
        public Builder schema(String binaryName) {
            schema = unlessEmpty(binaryName);
            return declare(Attribute.SCHEMA);
        }

        /** More ids of accepted warnings and notes. */
        public Builder suppress(String... ids) {
            suppress.addAll(List.of(ids));
            return declare(Attribute.SUPPRESS);
        }

        /** Whether to add the columns and the property of the run. */
        public Builder runMetadata(boolean value) {
            runMetadata = value;
            return declare(Attribute.RUN_METADATA);
        }

        /** What the build changed: the severity of the rule with the given id. */
        public Builder severity(String ruleId, Severity severity) {
            severities.put(ruleId, severity);
            return this;
        }

        /** The definition. */
        public SinkDefinition build() {
            return new SinkDefinition(
                    name,
                    kind,
                    table,
                    path,
                    format,
                    outputMode,
                    trigger,
                    checkpoint,
                    appendTableName,
                    queryName,
                    mode,
                    partitionBy,
                    clusterBy,
                    bucketBy,
                    sortBy,
                    options,
                    schema,
                    suppress,
                    runMetadata,
                    severities,
                    declared);
        }

        private Builder declare(Attribute attribute) {
            declared.add(attribute);
            return this;
        }

        private static Optional<String> unlessEmpty(String value) {
            return value.isEmpty() ? Optional.empty() : Optional.of(value);
        }
    }
}
