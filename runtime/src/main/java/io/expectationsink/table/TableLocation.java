package io.expectationsink.table;

import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a table's files are, by which two names of one table are known to be the same. */
public final class TableLocation {

    private static final Logger LOG = LoggerFactory.getLogger(TableLocation.class);

    private TableLocation() {}

    /** The location as the catalog tells it; empty when there is no such table, or when it does not say. */
    public static Optional<String> of(SparkSession spark, String table) {
        try {
            return new TableReader(spark).read(QualifiedName.of(spark, table)).location();
        } catch (Exception e) {
            LOG.debug("The catalog does not say where a table is", e);
            return Optional.empty();
        }
    }
}
