package io.expectationsink.table;

import io.expectationsink.definition.BucketDefinition;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.rule.Sink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.types.StructType;

/** Builds requests; every value has a default that fits a small Delta table. */
final class Requests {

    private static final AtomicInteger TABLES = new AtomicInteger();

    private final String table;
    private String format = "delta";
    private Optional<String> path = Optional.empty();
    private StructType schema = StructType.fromDDL("id INT, name STRING");
    private List<String> partitionBy = List.of();
    private List<String> clusterBy = List.of();
    private Optional<BucketDefinition> bucketBy = Optional.empty();
    private List<String> sortBy = List.of();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private boolean mergeSchema;
    private boolean alterExisting = true;
    private boolean streaming = true;
    private TableUse use = TableUse.none();

    private Requests(String table) {
        this.table = table;
    }

    static String newName() {
        return "provisioned_" + TABLES.incrementAndGet();
    }

    static Requests forNewTable() {
        return new Requests(newName());
    }

    static Requests forTable(String table) {
        return new Requests(table);
    }

    Requests format(String value) {
        format = value;
        return this;
    }

    Requests path(String value) {
        path = Optional.of(value);
        return this;
    }

    Requests schema(String ddl) {
        return schema(StructType.fromDDL(ddl));
    }

    Requests schema(StructType value) {
        schema = value;
        return this;
    }

    Requests partitionBy(String... columns) {
        partitionBy = List.of(columns);
        return this;
    }

    Requests clusterBy(String... columns) {
        clusterBy = List.of(columns);
        return this;
    }

    Requests bucketBy(int buckets, String column, String sortColumn) {
        bucketBy = Optional.of(new BucketDefinition(buckets, List.of(column)));
        sortBy = List.of(sortColumn);
        return this;
    }

    Requests property(String key, String value) {
        properties.put(key, value);
        return this;
    }

    Requests mergeSchema() {
        mergeSchema = true;
        return this;
    }

    Requests leaveExisting() {
        alterExisting = false;
        return this;
    }

    Requests batch() {
        streaming = false;
        return this;
    }

    Requests use(TableUse value) {
        use = value;
        return this;
    }

    TableRequest build() {
        SinkDefinition.Builder definition =
                SinkDefinition.builder("strikes").table(table).format(format);
        path.ifPresent(definition::path);
        return new TableRequest(
                Sink.atStart(definition.build(), streaming),
                table,
                path,
                format,
                schema,
                partitionBy,
                clusterBy,
                bucketBy,
                sortBy,
                properties,
                mergeSchema,
                alterExisting,
                use);
    }
}
