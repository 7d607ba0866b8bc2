package io.expectationsink.processor.generate;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.BucketDefinition;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.definition.TriggerKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A declaration as a person would write it in few lines, its secrets masked. */
final class DeclarationText {

    /** Behind the star of a comment. */
    private static final int COLUMNS = 117;

    private static final String OPENING = "<pre>";
    private static final String INDENT = "    ";

    private DeclarationText() {}

    /**
     * The annotation that declares the definition, with the attributes that are declared, as Javadoc shows it.
     *
     * @param column where the line ends that it follows, on the same one if its beginning fits there
     */
    static String behind(int column, SinkDefinition definition) {
        List<String> attributes = Arrays.stream(Attribute.values())
                .filter(definition::declares)
                .map(attribute -> attribute.annotationName() + " = " + value(definition, attribute))
                .toList();
        String list = attributes.isEmpty() ? "" : "(" + String.join(",\n", attributes) + ")";
        List<String> parts = List.of((OPENING + "@ExpectationSink" + list).split("\n"));
        int begin = column + " ".length();
        boolean sameLine = begin + parts.get(0).length() <= COLUMNS;
        String text = fill(parts, sameLine ? begin : 0).substring(OPENING.length());
        return (sameLine ? " " : "\n") + OPENING + JavadocText.escape(text) + "</pre>";
    }

    /** Joins parts to lines as long as they fit; entities that are longer than what they stand for are not counted. */
    private static String fill(List<String> parts, int begin) {
        StringBuilder filled = new StringBuilder(parts.get(0));
        int column = begin + parts.get(0).length();
        for (String part : parts.subList(1, parts.size())) {
            if (column + " ".length() + part.length() <= COLUMNS) {
                filled.append(' ').append(part);
                column += " ".length() + part.length();
            } else {
                filled.append('\n').append(INDENT).append(part);
                column = INDENT.length() + part.length();
            }
        }
        return filled.toString();
    }

    private static String value(SinkDefinition definition, Attribute attribute) {
        return switch (attribute) {
            case TABLE -> StringLiteral.of(definition.table().orElse(""));
            case PATH -> StringLiteral.of(definition.path().orElse(""));
            case NAME -> StringLiteral.of(definition.name());
            case KIND -> constant(definition.kind());
            case FORMAT -> StringLiteral.of(definition.format());
            case OUTPUT_MODE -> constant(definition.outputMode());
            case TRIGGER ->
                trigger(definition.trigger().map(TriggerDefinition::values).orElse(Map.of()));
            case CHECKPOINT -> StringLiteral.of(definition.checkpoint().orElse(""));
            case APPEND_TABLE_NAME -> String.valueOf(definition.appendTableName());
            case QUERY_NAME -> StringLiteral.of(definition.queryName().orElse(""));
            case MODE -> constant(definition.mode());
            case PARTITION_BY -> list(definition.partitionBy());
            case CLUSTER_BY -> list(definition.clusterBy());
            case BUCKET_BY ->
                definition.bucketBy().map(DeclarationText::buckets).orElse("@BucketBy");
            case SORT_BY -> list(definition.sortBy());
            case OPTIONS -> options(definition);
            case SCHEMA ->
                definition.schema().map(name -> name.replace('$', '.')).orElse("void") + ".class";
            case SUPPRESS -> list(definition.suppress());
            case RUN_METADATA -> String.valueOf(definition.runMetadata());
        };
    }

    private static String constant(Enum<?> value) {
        return value.getDeclaringClass().getSimpleName() + "." + value.name();
    }

    private static String trigger(Map<TriggerKind, String> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey().attribute() + " = "
                        + (entry.getKey().takesInterval() ? StringLiteral.of(entry.getValue()) : entry.getValue()))
                .collect(Collectors.joining(", ", "@Trigger(", ")"));
    }

    private static String buckets(BucketDefinition buckets) {
        return "@BucketBy(buckets = " + buckets.buckets() + ", columns = " + list(buckets.columns()) + ")";
    }

    private static String options(SinkDefinition definition) {
        List<String> options = definition.options().stream()
                .map(option -> "@Option(key = " + StringLiteral.of(option.key()) + ", value = "
                        + StringLiteral.of(option.shown()) + ")")
                .toList();
        return options.size() == 1 ? options.get(0) : options.stream().collect(Collectors.joining(",\n", "{", "}"));
    }

    private static String list(Collection<String> values) {
        List<String> literals = values.stream().map(StringLiteral::of).toList();
        return literals.size() == 1 ? literals.get(0) : "{" + String.join(", ", literals) + "}";
    }
}
