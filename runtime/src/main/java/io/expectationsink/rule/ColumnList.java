package io.expectationsink.rule;

import io.expectationsink.SinkKind;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.BucketDefinition;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.SinkDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Columns that a table is laid out by.
 *
 * @param attribute the attribute that lists them
 * @param place where the list stands
 * @param names their names, as they are declared
 */
record ColumnList(Attribute attribute, Place place, List<String> names) {

    /** One known name of a list and where it stands. */
    record Column(ColumnList list, Place place, String name) {

        boolean isCalled(String other) {
            return name.equalsIgnoreCase(other);
        }
    }

    /**
     * The lists that the sink's target takes, in the order of the attributes; lists that it cannot take are a mistake of
     * their own. None while the format is not known.
     */
    static List<ColumnList> of(Sink sink) {
        Optional<FormatFamily> family = sink.family().filter(FormatFamily::isTable);
        if (family.isEmpty()) {
            return List.of();
        }
        SinkDefinition definition = sink.definition();
        List<ColumnList> lists = new ArrayList<>();
        lists.add(partitionBy(definition));
        if (family.get() != FormatFamily.FILE) {
            lists.add(clusterBy(definition));
        }
        boolean takesBuckets = family.get() != FormatFamily.DELTA
                && definition.table().isPresent()
                && sink.kind() != SinkKind.STREAMING;
        if (takesBuckets && definition.bucketBy().isPresent()) {
            lists.add(bucketBy(definition));
            lists.add(new ColumnList(Attribute.SORT_BY, Place.of(Attribute.SORT_BY), definition.sortBy()));
        }
        return List.copyOf(lists);
    }

    static ColumnList partitionBy(SinkDefinition definition) {
        return new ColumnList(Attribute.PARTITION_BY, Place.of(Attribute.PARTITION_BY), definition.partitionBy());
    }

    static ColumnList clusterBy(SinkDefinition definition) {
        return new ColumnList(Attribute.CLUSTER_BY, Place.of(Attribute.CLUSTER_BY), definition.clusterBy());
    }

    private static ColumnList bucketBy(SinkDefinition definition) {
        return new ColumnList(
                Attribute.BUCKET_BY,
                Place.of(Attribute.BUCKET_BY).member("columns"),
                definition.bucketBy().map(BucketDefinition::columns).orElse(List.of()));
    }

    /** The columns whose names are known now. */
    List<Column> known(Sink sink) {
        return IntStream.range(0, names.size())
                .boxed()
                .flatMap(index ->
                        sink.known(names.get(index)).map(name -> new Column(this, place.at(index), name)).stream())
                .toList();
    }

    /** The columns whose names stand in the list before, in whatever case. */
    List<Column> repeated(Sink sink) {
        List<Column> columns = known(sink);
        return IntStream.range(0, columns.size())
                .filter(index -> !columns.get(index).name().isBlank())
                .filter(index -> columns.subList(0, index).stream()
                        .anyMatch(before -> before.isCalled(columns.get(index).name())))
                .mapToObj(columns::get)
                .toList();
    }

    /** The attribute's name in the annotation. */
    String label() {
        return attribute.annotationName();
    }
}
