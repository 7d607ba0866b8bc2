package io.expectationsink.table;

import io.expectationsink.definition.BucketDefinition;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.TableName;
import io.expectationsink.rule.Sink;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.types.StructType;

/**
 * What a table must be before rows are written to it.
 *
 * @param sink the sink, for messages and severities
 * @param table the table's name as it is declared, placeholders resolved: {@code [catalog.][schema.]name}
 * @param path the location of an external table; empty for a managed one
 * @param format the data source; a short name that is known is kept in lower case
 * @param schema the columns of the rows as they are written
 * @param partitionBy the columns to partition by
 * @param clusterBy the columns to cluster by
 * @param bucketBy the buckets
 * @param sortBy the columns to sort each bucket by; without buckets they have no meaning here
 * @param properties the properties that a new table is created with; any text. Of an existing table only
 *     {@value #PRODUCT_ID} is ever set
 * @param mergeSchema whether the write may add columns to a Delta table
 * @param alterExisting whether {@value #PRODUCT_ID} of an existing table may be set
 * @param use what the other sinks of this application do with the table
 */
public record TableRequest(
        Sink sink,
        String table,
        Optional<String> path,
        String format,
        StructType schema,
        List<String> partitionBy,
        List<String> clusterBy,
        Optional<BucketDefinition> bucketBy,
        List<String> sortBy,
        Map<String, String> properties,
        boolean mergeSchema,
        boolean alterExisting,
        TableUse use) {

    /** The property that says which product a table belongs to. */
    public static final String PRODUCT_ID = "product_id";

    /** The name of the Delta table at a path, as Spark reads it. */
    public static String deltaTableAt(String path) {
        return new TableName.Parts(List.of("delta", path)).quoted();
    }

    /** Copies the collections; nothing may be null. */
    public TableRequest {
        Objects.requireNonNull(sink, "sink");
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(bucketBy, "bucketBy");
        Objects.requireNonNull(use, "use");
        format = FormatFamily.shortName(format);
        partitionBy = List.copyOf(partitionBy);
        clusterBy = List.copyOf(clusterBy);
        sortBy = List.copyOf(sortBy);
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** The same request for the table by another name. */
    TableRequest named(String name) {
        return with(name, properties);
    }

    /** The same request for a table that had an identity already, before the catalog forgot it. */
    public TableRequest identifiedBy(String identity) {
        Map<String, String> identified = new LinkedHashMap<>(properties);
        identified.put(TableIdentity.PROPERTY, identity);
        return with(table, identified);
    }

    private TableRequest with(String table, Map<String, String> properties) {
        return new TableRequest(
                sink,
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

    /** The format's family. */
    FormatFamily family() {
        return FormatFamily.of(format);
    }
}
