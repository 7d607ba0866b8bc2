package io.expectationsink.processor.manifest;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.BucketDefinition;
import io.expectationsink.definition.OptionDefinition;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.definition.TriggerKind;
import io.expectationsink.processor.manifest.Json.Elements;
import io.expectationsink.processor.manifest.Json.Members;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The attributes that a declaration writes down, under the names that they have in the annotation. */
final class AttributesJson {

    private AttributesJson() {}

    /** The attributes in the order of the annotation; the sink's name is not among them. */
    static Map<String, Json> of(SinkDefinition definition) {
        Map<String, Json> attributes = new LinkedHashMap<>();
        for (Attribute attribute : Attribute.values()) {
            if (definition.declares(attribute) && attribute != Attribute.NAME) {
                attributes.put(attribute.annotationName(), value(definition, attribute));
            }
        }
        return attributes;
    }

    private static Json value(SinkDefinition definition, Attribute attribute) {
        return switch (attribute) {
            case TABLE -> Json.text(definition.table().orElse(""));
            case PATH -> Json.text(definition.path().orElse(""));
            case NAME -> Json.text(definition.name());
            case KIND -> Json.text(definition.kind());
            case FORMAT -> Json.text(definition.format());
            case OUTPUT_MODE -> Json.text(definition.outputMode());
            case TRIGGER ->
                trigger(definition.trigger().map(TriggerDefinition::values).orElse(Map.of()));
            case CHECKPOINT -> Json.text(definition.checkpoint().orElse(""));
            case APPEND_TABLE_NAME -> Json.flag(definition.appendTableName());
            case QUERY_NAME -> Json.text(definition.queryName().orElse(""));
            case MODE -> Json.text(definition.mode());
            case PARTITION_BY -> Json.texts(definition.partitionBy());
            case CLUSTER_BY -> Json.texts(definition.clusterBy());
            case BUCKET_BY -> buckets(definition.bucketBy().orElseGet(() -> new BucketDefinition(0, List.of())));
            case SORT_BY -> Json.texts(definition.sortBy());
            case OPTIONS -> options(definition);
            case SCHEMA -> Json.text(definition.schema().orElse(""));
            case SUPPRESS -> Json.texts(definition.suppress());
            case RUN_METADATA -> Json.flag(definition.runMetadata());
        };
    }

    private static Json trigger(Map<TriggerKind, String> values) {
        Map<String, Json> members = new LinkedHashMap<>();
        values.forEach((kind, value) ->
                members.put(kind.attribute(), kind.takesInterval() ? Json.text(value) : Json.flag(true)));
        return new Members(members);
    }

    private static Json buckets(BucketDefinition buckets) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("buckets", Json.number(buckets.buckets()));
        members.put("columns", Json.texts(buckets.columns()));
        return new Members(members);
    }

    /** A list, because the order counts, and because a key may be there twice. */
    private static Json options(SinkDefinition definition) {
        List<Json> options = new ArrayList<>(definition.options().size());
        for (OptionDefinition option : definition.options()) {
            Map<String, Json> members = new LinkedHashMap<>();
            members.put("key", Json.text(option.key()));
            members.put("value", Json.text(option.value()));
            options.add(new Members(members));
        }
        return new Elements(options);
    }
}
