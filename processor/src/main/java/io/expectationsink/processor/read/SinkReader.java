package io.expectationsink.processor.read;

import io.expectationsink.ExpectationSink;
import io.expectationsink.OutputMode;
import io.expectationsink.SaveMode;
import io.expectationsink.SinkKind;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.OptionDefinition;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.definition.TriggerKind;
import io.expectationsink.processor.type.Signature;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Reads the declaration of an element. Only what is written down reaches the definition as declared. */
public final class SinkReader {

    private final Elements elements;

    /** A reader that asks the compiler for binary names. */
    public SinkReader(Elements elements) {
        this.elements = elements;
    }

    /** Whether the compiler could make sense of the whole declaration, and of a method's signature; only then it can be trusted. */
    public static boolean isResolved(Element element) {
        return Resolution.isComplete(annotation(element))
                && (!(element instanceof ExecutableElement method) || new Signature(method).isResolved());
    }

    /** The declaration of the annotated element. What the compiler could not resolve counts as not written. */
    public DeclaredSink read(Element element) {
        AnnotationMirror annotation = annotation(element);
        String name = AnnotationValues.of(annotation, Attribute.NAME.annotationName())
                .flatMap(Values::text)
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> SinkName.of(element));
        SinkDefinition.Builder sink = SinkDefinition.builder(name);
        for (Attribute attribute : Attribute.values()) {
            AnnotationValues.of(annotation, attribute.annotationName()).ifPresent(value -> set(sink, attribute, value));
        }
        return new DeclaredSink(element, annotation, sink.build());
    }

    private void set(SinkDefinition.Builder sink, Attribute attribute, AnnotationValue value) {
        switch (attribute) {
            case TABLE -> Values.text(value).ifPresent(sink::table);
            case PATH -> Values.text(value).ifPresent(sink::path);
            case NAME -> {
                // The builder has it already.
            }
            case KIND -> Values.constant(value, SinkKind.class).ifPresent(sink::kind);
            case FORMAT -> Values.text(value).ifPresent(sink::format);
            case OUTPUT_MODE -> Values.constant(value, OutputMode.class).ifPresent(sink::outputMode);
            case TRIGGER -> Values.annotation(value).map(SinkReader::trigger).ifPresent(sink::trigger);
            case CHECKPOINT -> Values.text(value).ifPresent(sink::checkpoint);
            case APPEND_TABLE_NAME -> Values.flag(value).ifPresent(sink::appendTableName);
            case QUERY_NAME -> Values.text(value).ifPresent(sink::queryName);
            case MODE -> Values.constant(value, SaveMode.class).ifPresent(sink::mode);
            case PARTITION_BY -> sink.partitionBy(Values.texts(value));
            case CLUSTER_BY -> sink.clusterBy(Values.texts(value));
            case BUCKET_BY -> Values.annotation(value).ifPresent(buckets -> setBuckets(sink, buckets));
            case SORT_BY -> sink.sortBy(Values.texts(value));
            case OPTIONS ->
                sink.options(Values.annotations(value)
                        .map(option -> new OptionDefinition(text(option, "key"), text(option, "value")))
                        .toList());
            case SCHEMA -> Values.type(value).flatMap(this::binaryName).ifPresent(sink::schema);
            case SUPPRESS -> sink.suppress(Values.texts(value));
            case RUN_METADATA -> Values.flag(value).ifPresent(sink::runMetadata);
        }
    }

    /** An empty interval and a {@code false} are how the annotation says "not this trigger". */
    private static TriggerDefinition trigger(AnnotationMirror annotation) {
        Map<TriggerKind, String> values = new EnumMap<>(TriggerKind.class);
        for (TriggerKind kind : TriggerKind.values()) {
            Optional<AnnotationValue> value = AnnotationValues.of(annotation, kind.attribute());
            Optional<String> text = kind.takesInterval()
                    ? value.flatMap(Values::text).filter(interval -> !interval.isEmpty())
                    : value.flatMap(Values::flag).filter(flag -> flag).map(String::valueOf);
            text.ifPresent(written -> values.put(kind, written));
        }
        return new TriggerDefinition(values);
    }

    private static void setBuckets(SinkDefinition.Builder sink, AnnotationMirror buckets) {
        int number =
                AnnotationValues.of(buckets, "buckets").flatMap(Values::number).orElse(0);
        String[] columns =
                AnnotationValues.of(buckets, "columns").map(Values::texts).orElseGet(() -> new String[0]);
        sink.bucketBy(number, columns);
    }

    private static String text(AnnotationMirror annotation, String attribute) {
        return AnnotationValues.of(annotation, attribute).flatMap(Values::text).orElse("");
    }

    /** Nothing, as text, for {@code void.class}: there is no schema. */
    private Optional<String> binaryName(TypeMirror type) {
        if (type.getKind() == TypeKind.VOID) {
            return Optional.of("");
        }
        return type instanceof DeclaredType declared
                ? Optional.of(elements.getBinaryName((TypeElement) declared.asElement())
                        .toString())
                : Optional.of(type.toString());
    }

    private static AnnotationMirror annotation(Element element) {
        return Annotations.find(element, ExpectationSink.class)
                .orElseThrow(() -> new IllegalArgumentException(element + " declares no sink"));
    }
}
