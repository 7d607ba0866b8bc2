package io.expectationsink.parity;

import io.expectationsink.definition.BucketDefinition;
import io.expectationsink.definition.OptionDefinition;
import io.expectationsink.definition.SinkDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a declaration promises of its target, in Spark's terms alone.
 *
 * @param definition the declaration
 */
record Target(SinkDefinition definition) {

    private static final Set<String> NO_TABLES = Set.of("kafka", "memory", "console", "noop");

    /** Spark compares a format with a table's letter by letter; the declaration's case does not matter. */
    String format() {
        return definition.format().toLowerCase(Locale.ROOT);
    }

    boolean isTable() {
        return !NO_TABLES.contains(format()) && definition.table().isPresent();
    }

    boolean isPath() {
        return !NO_TABLES.contains(format()) && definition.table().isEmpty();
    }

    /** Delta clusters a table only if it was created so. */
    boolean isClusteredDelta() {
        return format().equals("delta") && !definition.clusterBy().isEmpty();
    }

    Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        for (OptionDefinition option : definition.options()) {
            options.put(option.key(), option.value());
        }
        if (format().equals("kafka")) {
            definition.table().ifPresent(topic -> options.put("topic", topic));
        }
        if (isTable()) {
            definition.path().ifPresent(path -> options.put("path", path));
        }
        return options;
    }

    /**
     * Rows that suit the declaration: with a column of each name that it has, however odd. Text files have one column,
     * which is not among those of the folders.
     */
    Dataset<Row> fit(Dataset<Row> given) {
        Dataset<Row> rows = given;
        for (String name : names()) {
            if (Stream.of(rows.columns()).noneMatch(name::equalsIgnoreCase)) {
                rows = rows.withColumn(name, rows.col("region"));
            }
        }
        return format().equals("text") ? text(rows) : rows;
    }

    private List<String> names() {
        return Stream.of(
                        definition.partitionBy(),
                        definition.clusterBy(),
                        definition.bucketBy().map(BucketDefinition::columns).orElse(List.of()),
                        definition.sortBy())
                .flatMap(List::stream)
                .toList();
    }

    private Dataset<Row> text(Dataset<Row> rows) {
        List<String> folders = Stream.of(rows.columns())
                .filter(column -> definition.partitionBy().stream().anyMatch(column::equalsIgnoreCase))
                .toList();
        String text = Stream.of(
                        definition.bucketBy().map(BucketDefinition::columns).orElse(List.of()),
                        definition.sortBy(),
                        definition.clusterBy(),
                        List.of("value"))
                .flatMap(List::stream)
                .filter(column -> !folders.contains(column))
                .findFirst()
                .orElseThrow();
        List<Column> columns =
                new ArrayList<>(List.of(column(rows, text).cast("string").as(text)));
        folders.forEach(
                folder -> columns.add(column(rows, folder).cast("string").as(folder)));
        return rows.select(columns.toArray(Column[]::new));
    }

    /** By its name as it stands: a dot in it is no field's. */
    private static Column column(Dataset<Row> rows, String name) {
        return rows.col("`" + name.replace("`", "``") + "`");
    }

    /** Creates the table as the declaration lays it out. */
    void create(Dataset<Row> rows) {
        String name = isTable()
                ? definition.table().orElseThrow()
                : "delta.`" + definition.path().orElseThrow() + "`";
        StringBuilder sql =
                new StringBuilder("CREATE TABLE " + name + " (" + rows.schema().toDDL() + ") USING " + format());
        if (!definition.partitionBy().isEmpty()) {
            sql.append(" PARTITIONED BY ").append(list(definition.partitionBy()));
        }
        if (isClusteredDelta()) {
            sql.append(" CLUSTER BY ").append(list(definition.clusterBy()));
        }
        if (isTable()) {
            definition.path().ifPresent(path -> sql.append(" LOCATION '" + path + "'"));
        }
        rows.sparkSession().sql(sql.toString());
    }

    private static String list(List<String> columns) {
        return "("
                + String.join(
                        ", ",
                        columns.stream()
                                .map(name -> "`" + name.replace("`", "``") + "`")
                                .toList()) + ")";
    }
}
