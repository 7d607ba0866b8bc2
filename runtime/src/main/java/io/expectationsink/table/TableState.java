package io.expectationsink.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.types.StructType;

/**
 * A table as a look at it has found it.
 *
 * @param provider its data source, as it was declared at its creation; empty for a view
 * @param location where its files are; empty when the catalog does not say
 * @param schema its columns
 * @param partitionColumns the columns that it is partitioned by, in their order
 * @param properties its properties, as {@code SHOW TBLPROPERTIES} tells them: what looks like a secret is hidden
 */
public record TableState(
        Optional<String> provider,
        Optional<String> location,
        StructType schema,
        List<String> partitionColumns,
        Map<String, String> properties) {

    /** Copies the collections. */
    public TableState {
        partitionColumns = List.copyOf(partitionColumns);
        properties = Map.copyOf(properties);
    }

    /** The identity that its properties tell; without Delta's id. */
    public TableIdentity identity() {
        return new TableIdentity(visible(TableIdentity.PROPERTY), Optional.empty());
    }

    /** The sink that created it; empty when this library did not, or when that is hidden. */
    public Optional<String> createdBy() {
        return visible(TableIdentity.CREATED_BY);
    }

    private Optional<String> visible(String property) {
        return Optional.ofNullable(properties.get(property)).filter(value -> !TableProperties.isHidden(value));
    }
}
