package io.expectationsink.table;

import io.expectationsink.exception.EngineCondition;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/** Looks at tables by statements, which any session answers, that of Spark Connect too; one look takes several of them. */
public final class TableProbe implements TableLookup {

    private static final String MISSING_DELTA_TABLE = "DELTA_MISSING_DELTA_TABLE";

    private final SparkSession spark;

    /** A probe of the session's tables. */
    public TableProbe(SparkSession spark) {
        this.spark = spark;
    }

    @Override
    public Optional<TableState> find(String table) {
        return exists(table) ? Optional.of(new TableReader(spark).read(table)) : Optional.empty();
    }

    /** Whether the table has a row; reads as little as Spark can. */
    public boolean hasRows(String table) {
        return !spark.table(SqlText.table(QualifiedName.of(spark, table))).isEmpty();
    }

    /** A Delta table that is named by its path throws where it is missing. */
    private boolean exists(String name) {
        try {
            return spark.catalog().tableExists(SqlText.table(name));
        } catch (Exception e) {
            if (EngineCondition.of(e).filter(MISSING_DELTA_TABLE::equals).isPresent()) {
                return false;
            }
            throw e;
        }
    }
}
