package io.expectationsink.catalog;

import io.expectationsink.OutputMode;
import io.expectationsink.SaveMode;
import io.expectationsink.SinkKind;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.OptionDefinition;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.definition.TriggerKind;
import java.util.EnumMap;
import java.util.Map;

/** Sets the attributes that the manifest has of a sink; the others keep their defaults, as in the generated writer. */
final class AttributesReader {

    private AttributesReader() {}

    /** Reads the object with the attributes. */
    static void read(JsonValue declared, SinkDefinition.Builder sink) {
        declared.members().forEach((name, value) -> {
            Attribute attribute =
                    Attribute.byName(name).orElseThrow(() -> new MalformedMember(value.path(), "an attribute"));
            set(sink, attribute, value);
        });
    }

    private static void set(SinkDefinition.Builder sink, Attribute attribute, JsonValue value) {
        switch (attribute) {
            case TABLE -> sink.table(value.text());
            case PATH -> sink.path(value.text());
            case NAME -> throw new MalformedMember(value.path(), "an attribute: the name stands outside");
            case KIND -> sink.kind(value.constant(SinkKind.class));
            case FORMAT -> sink.format(value.text());
            case OUTPUT_MODE -> sink.outputMode(value.constant(OutputMode.class));
            case TRIGGER -> sink.trigger(trigger(value));
            case CHECKPOINT -> sink.checkpoint(value.text());
            case APPEND_TABLE_NAME -> sink.appendTableName(value.flag());
            case QUERY_NAME -> sink.queryName(value.text());
            case MODE -> sink.mode(value.constant(SaveMode.class));
            case PARTITION_BY -> sink.partitionBy(value.texts());
            case CLUSTER_BY -> sink.clusterBy(value.texts());
            case BUCKET_BY ->
                sink.bucketBy(
                        value.member("buckets").number(),
                        value.member("columns").texts());
            case SORT_BY -> sink.sortBy(value.texts());
            case OPTIONS ->
                sink.options(value.elements().stream()
                        .map(option -> new OptionDefinition(
                                option.member("key").text(),
                                option.member("value").text()))
                        .toList());
            case SCHEMA -> sink.schema(value.text());
            case SUPPRESS -> sink.suppress(value.texts());
            case RUN_METADATA -> sink.runMetadata(value.flag());
        }
    }

    private static TriggerDefinition trigger(JsonValue value) {
        Map<TriggerKind, String> values = new EnumMap<>(TriggerKind.class);
        value.members().forEach((name, each) -> {
            TriggerKind kind =
                    TriggerKind.byAttribute(name).orElseThrow(() -> new MalformedMember(each.path(), "a trigger"));
            values.put(kind, kind.takesInterval() ? each.text() : String.valueOf(each.flag()));
        });
        return new TriggerDefinition(values);
    }
}
