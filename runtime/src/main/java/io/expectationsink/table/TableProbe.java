package io.expectationsink.table;

import io.expectationsink.exception.EngineCondition;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/** Looks at a table before anything is done to it. */
public final class TableProbe {

    private static final String MISSING_DELTA_TABLE = "DELTA_MISSING_DELTA_TABLE";

    private final SparkSession spark;

    /** A probe of the session's tables. */
    public TableProbe(SparkSession spark) {
        this.spark = spark;
    }

    /**
     * A table that is there.
     *
     * @param location where its files are; empty when the catalog does not say
     * @param identity the identity that its properties tell; without Delta's id
     * @param createdBy the sink that created it; empty when this library did not
     */
    public record Found(Optional<String> location, TableIdentity identity, Optional<String> createdBy) {}

    /**
     * The table; empty when there is none.
     *
     * @param table its name, as the session's writers read it, or the name of a Delta table at a path
     */
    public Optional<Found> find(String table) {
        String name = QualifiedName.of(spark, table);
        if (!exists(name)) {
            return Optional.empty();
        }
        Map<String, String> properties = new TableProperties(spark).read(name);
        return Optional.of(new Found(
                new TableReader(spark).read(name).location(),
                new TableIdentity(visible(properties, TableIdentity.PROPERTY), Optional.empty()),
                visible(properties, TableIdentity.CREATED_BY)));
    }

    /** Whether the table has a row; reads as little as Spark can. */
    public boolean hasRows(String table) {
        return !spark.table(SqlText.table(QualifiedName.of(spark, table))).isEmpty();
    }

    /** A Delta table that is named by its path throws where it is missing. */
    boolean exists(String name) {
        try {
            return spark.catalog().tableExists(SqlText.table(name));
        } catch (Exception e) {
            if (EngineCondition.of(e).filter(MISSING_DELTA_TABLE::equals).isPresent()) {
                return false;
            }
            throw e;
        }
    }

    private static Optional<String> visible(Map<String, String> properties, String key) {
        return Optional.ofNullable(properties.get(key)).filter(value -> !TableProperties.isHidden(value));
    }
}
