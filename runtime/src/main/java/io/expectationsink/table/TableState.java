package io.expectationsink.table;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.types.StructType;

/**
 * A table that is there.
 *
 * @param provider its data source, as it was declared at its creation; empty for a view
 * @param location where its files are; empty when the catalog does not say
 * @param schema its columns
 * @param partitionColumns the columns that it is partitioned by, in their order
 */
record TableState(
        Optional<String> provider, Optional<String> location, StructType schema, List<String> partitionColumns) {}
