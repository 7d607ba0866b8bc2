package io.expectationsink.definition;

import java.util.ArrayList;
import java.util.List;

/**
 * A text of a declaration that may hold placeholders, and where it stands.
 *
 * @param place where it stands
 * @param value the text as it is declared
 */
public record Text(Place place, String value) {

    /** Every such text of the sink, in the order of the attributes. */
    public static List<Text> allOf(SinkDefinition sink) {
        List<Text> texts = new ArrayList<>();
        sink.table().ifPresent(value -> texts.add(new Text(Place.of(Attribute.TABLE), value)));
        sink.path().ifPresent(value -> texts.add(new Text(Place.of(Attribute.PATH), value)));
        texts.add(new Text(Place.of(Attribute.FORMAT), sink.format()));
        sink.trigger()
                .ifPresent(trigger -> trigger.values()
                        .forEach((kind, value) ->
                                texts.add(new Text(Place.of(Attribute.TRIGGER).member(kind.attribute()), value))));
        sink.checkpoint().ifPresent(value -> texts.add(new Text(Place.of(Attribute.CHECKPOINT), value)));
        sink.queryName().ifPresent(value -> texts.add(new Text(Place.of(Attribute.QUERY_NAME), value)));
        add(texts, Place.of(Attribute.PARTITION_BY), sink.partitionBy());
        add(texts, Place.of(Attribute.CLUSTER_BY), sink.clusterBy());
        sink.bucketBy()
                .ifPresent(buckets -> add(texts, Place.of(Attribute.BUCKET_BY).member("columns"), buckets.columns()));
        add(texts, Place.of(Attribute.SORT_BY), sink.sortBy());
        for (int i = 0; i < sink.options().size(); i++) {
            Place option = Place.of(Attribute.OPTIONS).at(i);
            texts.add(new Text(option.member("key"), sink.options().get(i).key()));
            texts.add(new Text(option.member("value"), sink.options().get(i).value()));
        }
        return List.copyOf(texts);
    }

    private static void add(List<Text> texts, Place list, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            texts.add(new Text(list.at(i), values.get(i)));
        }
    }
}
