package io.expectationsink.processor.generate;

import com.palantir.javapoet.CodeBlock;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.definition.TriggerKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The statements that build a definition: what is declared, and nothing that is a default. */
final class DefinitionCode {

    private final SinkDefinition definition;
    private final CodeBlock.Builder code = CodeBlock.builder();

    private DefinitionCode(SinkDefinition definition) {
        this.definition = definition;
    }

    /** The body of a method that returns the definition. */
    static CodeBlock of(SinkDefinition definition) {
        return new DefinitionCode(definition).body();
    }

    private CodeBlock body() {
        Code variable = Code.of(Code.member(SinkDefinition.class, "Builder"), Code.verbatim(" sink"));
        Code builder = Code.member(SinkDefinition.class, "builder");
        code.add(Layout.assignment(variable, builder, Code.text(definition.name())));
        for (Attribute attribute : Attribute.values()) {
            if (definition.declares(attribute)) {
                set(attribute);
            }
        }
        definition
                .severities()
                .forEach((id, severity) -> call("severity", List.of(Code.text(id), Code.constant(severity))));
        return code.add("return sink.build();\n").build();
    }

    private void set(Attribute attribute) {
        String method = attribute.annotationName();
        switch (attribute) {
            case TABLE -> text(method, definition.table().orElse(""));
            case PATH -> text(method, definition.path().orElse(""));
            case NAME -> {
                // The builder began with it.
            }
            case KIND -> call(method, List.of(Code.constant(definition.kind())));
            case FORMAT -> text(method, definition.format());
            case OUTPUT_MODE -> call(method, List.of(Code.constant(definition.outputMode())));
            case TRIGGER -> trigger(definition.trigger().orElseGet(() -> new TriggerDefinition(Map.of())));
            case CHECKPOINT -> text(method, definition.checkpoint().orElse(""));
            case APPEND_TABLE_NAME -> flag(method, definition.appendTableName());
            case QUERY_NAME -> text(method, definition.queryName().orElse(""));
            case MODE -> call(method, List.of(Code.constant(definition.mode())));
            case PARTITION_BY -> call(method, Code.texts(definition.partitionBy()));
            case CLUSTER_BY -> call(method, Code.texts(definition.clusterBy()));
            case BUCKET_BY -> buckets(method);
            case SORT_BY -> call(method, Code.texts(definition.sortBy()));
            case OPTIONS -> options(method);
            case SCHEMA -> text(method, definition.schema().orElse(""));
            case SUPPRESS -> call(method, Code.texts(List.copyOf(definition.suppress())));
            case RUN_METADATA -> flag(method, definition.runMetadata());
        }
    }

    private void trigger(TriggerDefinition trigger) {
        if (trigger.kind().isPresent()) {
            TriggerKind kind = trigger.kind().get();
            Code factory = Code.member(TriggerDefinition.class, kind.attribute());
            if (kind.takesInterval()) {
                Code interval = Code.text(trigger.values().get(kind));
                code.add(Layout.nested("sink.trigger", factory, interval));
            } else {
                call("trigger", List.of(Code.of(factory, Code.verbatim("()"))));
            }
            return;
        }
        code.add(
                "$T<$T, String> trigger = new $T<>($T.class);\n",
                Map.class,
                TriggerKind.class,
                EnumMap.class,
                TriggerKind.class);
        trigger.values()
                .forEach((kind, value) ->
                        code.add(Layout.call("trigger.put", List.of(Code.constant(kind), Code.text(value)))));
        code.add("sink.trigger(new $T(trigger));\n", TriggerDefinition.class);
    }

    private void buckets(String method) {
        definition.bucketBy().ifPresent(buckets -> {
            List<Code> arguments = new ArrayList<>();
            arguments.add(Code.verbatim(String.valueOf(buckets.buckets())));
            arguments.addAll(Code.texts(buckets.columns()));
            call(method, arguments);
        });
    }

    private void options(String method) {
        if (definition.options().isEmpty()) {
            code.add("sink.$L($T.of());\n", method, List.class);
        }
        definition.options().forEach(option -> call("option", Code.texts(List.of(option.key(), option.value()))));
    }

    private void text(String method, String value) {
        call(method, List.of(Code.text(value)));
    }

    private void flag(String method, boolean value) {
        call(method, List.of(Code.verbatim(String.valueOf(value))));
    }

    private void call(String method, List<Code> arguments) {
        code.add(Layout.call("sink." + method, arguments));
    }
}
