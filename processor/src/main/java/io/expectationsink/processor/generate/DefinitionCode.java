package io.expectationsink.processor.generate;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.definition.TriggerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The calls that build a definition: what is declared, and nothing that is a default. */
final class DefinitionCode {

    private final SinkDefinition definition;
    private final List<Call> calls = new ArrayList<>();

    private DefinitionCode(SinkDefinition definition) {
        this.definition = definition;
    }

    /** What builds the definition. */
    static Chain of(SinkDefinition definition) {
        DefinitionCode code = new DefinitionCode(definition);
        for (Attribute attribute : Attribute.values()) {
            if (definition.declares(attribute)) {
                code.set(attribute);
            }
        }
        definition
                .severities()
                .forEach((id, severity) -> code.call("severity", List.of(Code.text(id), Code.constant(severity))));
        return new Chain(Code.of(Code.verbatim("sink("), Code.text(definition.name()), Code.verbatim(")")), code.calls);
    }

    private void set(Attribute attribute) {
        String method = attribute.annotationName();
        switch (attribute) {
            case TABLE -> text(method, definition.table().orElse(""));
            case PATH -> text(method, definition.path().orElse(""));
            case NAME -> {
                // The builder began with it.
            }
            case KIND -> call(method, Code.constant(definition.kind()));
            case FORMAT -> text(method, definition.format());
            case OUTPUT_MODE -> call(method, Code.constant(definition.outputMode()));
            case TRIGGER -> trigger(method, definition.trigger().orElseGet(() -> new TriggerDefinition(Map.of())));
            case CHECKPOINT -> text(method, definition.checkpoint().orElse(""));
            case APPEND_TABLE_NAME -> flag(method, definition.appendTableName());
            case QUERY_NAME -> text(method, definition.queryName().orElse(""));
            case MODE -> call(method, Code.constant(definition.mode()));
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

    private void trigger(String method, TriggerDefinition trigger) {
        if (trigger.kind().isPresent()) {
            TriggerKind kind = trigger.kind().get();
            Code factory = Code.member(TriggerDefinition.class, kind.attribute());
            List<Code> interval =
                    kind.takesInterval() ? List.of(Code.text(trigger.values().get(kind))) : List.of();
            calls.add(Call.of(method, factory, interval));
            return;
        }
        // More than one, or none: the writer only repeats what its declaration has wrong.
        List<Code> entries = new ArrayList<>();
        trigger.values().forEach((kind, value) -> entries.addAll(List.of(Code.constant(kind), Code.text(value))));
        calls.add(Call.of(
                method,
                Code.creation(TriggerDefinition.class),
                List.of(Code.of(Code.member(Map.class, "of("), Code.join(entries, ", "), Code.verbatim(")")))));
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
            call(method, Code.member(List.class, "of()"));
        }
        definition.options().forEach(option -> call("option", Code.texts(List.of(option.key(), option.value()))));
    }

    private void text(String method, String value) {
        call(method, Code.text(value));
    }

    private void flag(String method, boolean value) {
        call(method, Code.verbatim(String.valueOf(value)));
    }

    private void call(String method, Code argument) {
        call(method, List.of(argument));
    }

    private void call(String method, List<Code> arguments) {
        calls.add(Call.of(method, arguments));
    }
}
