package io.expectationsink.table;

import io.expectationsink.definition.FormatFamily;
import java.io.FileNotFoundException;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/** What was at the location of an external table before it had its name. */
final class Location {

    private final SparkSession spark;

    Location(SparkSession spark) {
        this.spark = spark;
    }

    /** Whether the table that was just created finds rows at its location. If that cannot be told, it loses its name. */
    boolean hasRows(TableRequest request) {
        String name = SqlText.table(request.table());
        try {
            if (request.family() == FormatFamily.FILE && !request.partitionBy().isEmpty()) {
                recoverPartitions(name);
            }
            return !spark.table(name).isEmpty();
        } catch (Exception e) {
            spark.sql("DROP TABLE IF EXISTS " + name);
            throw e;
        }
    }

    /** Readers find no folder that the catalog was not told of. */
    private void recoverPartitions(String name) {
        try {
            spark.catalog().recoverPartitions(name);
        } catch (Exception e) {
            // The catalog creates no folder; a Spark Connect client knows the failure by its text alone.
            boolean nothingThere = Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
                    .anyMatch(cause -> cause instanceof FileNotFoundException
                            || String.valueOf(cause.getMessage()).contains("does not exist"));
            if (!nothingThere) {
                throw e;
            }
        }
    }
}
