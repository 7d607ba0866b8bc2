package io.expectationsink.table;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.BucketDefinition;
import io.expectationsink.definition.Place;
import io.expectationsink.rule.Finding;
import io.expectationsink.rule.Rule;
import io.expectationsink.rule.Suggestion;
import java.util.ArrayList;
import java.util.List;

/** The columns that rows are laid out by must be columns of the rows. Spark says so too, but hardly of which setting. */
final class LayoutColumns {

    private final TableRequest request;
    private final List<String> columns;
    private final List<Finding> findings = new ArrayList<>();

    private LayoutColumns(TableRequest request) {
        this.request = request;
        columns = List.of(request.schema().fieldNames());
    }

    /** ES413 for each column that the rows do not have. */
    static List<Finding> check(TableRequest request) {
        LayoutColumns layout = new LayoutColumns(request);
        layout.check(Place.of(Attribute.PARTITION_BY), request.partitionBy());
        layout.check(Place.of(Attribute.CLUSTER_BY), request.clusterBy());
        layout.check(
                Place.of(Attribute.BUCKET_BY).member("columns"),
                request.bucketBy().map(BucketDefinition::columns).orElse(List.of()));
        layout.check(Place.of(Attribute.SORT_BY), request.sortBy());
        return List.copyOf(layout.findings);
    }

    private void check(Place list, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (!isColumn(names.get(i))) {
                findings.add(missing(list.at(i), names.get(i)));
            }
        }
    }

    /** The column itself, or the struct that a nested one is in: Delta clusters by those too. */
    private boolean isColumn(String name) {
        String outer = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        return columns.stream().anyMatch(column -> column.equalsIgnoreCase(name) || column.equalsIgnoreCase(outer));
    }

    private Finding missing(Place place, String name) {
        String remedy = Suggestion.among(name, columns)
                .map(near -> "Did you mean '" + near + "'?")
                .orElse("Name one of these columns, or add the column to the rows.");
        return request.sink()
                .finding(
                        Rule.TABLE_SCHEMA_DIFFERS,
                        place,
                        "names column '" + name + "' in " + place + ", which its rows do not have",
                        "The rows have " + String.join(", ", columns) + ".",
                        remedy);
    }
}
