package io.expectationsink.table;

import io.expectationsink.definition.FormatFamily;
import io.expectationsink.exception.EngineCondition;
import java.io.FileNotFoundException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** What was at the location of an external table before it had its name. */
final class Location {

    private static final Set<String> SELF_DESCRIBING = Set.of("parquet", "orc");
    private static final Set<String> NOTHING_THERE = Set.of("PATH_NOT_FOUND", "UNABLE_TO_INFER_SCHEMA");

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

    /**
     * The columns of the files at the request's path, of formats whose files tell them; empty when there are none. The
     * types of partition columns are guessed from the folders' names: there the request's count.
     */
    Optional<StructType> columns(TableRequest request) {
        if (!SELF_DESCRIBING.contains(request.format()) || request.path().isEmpty()) {
            return Optional.empty();
        }
        try {
            StructType files = spark.read()
                    .format(request.format())
                    .load(request.path().get())
                    .schema();
            return Optional.of(new StructType(Arrays.stream(files.fields())
                    .map(field -> asRequested(field, request))
                    .toArray(StructField[]::new)));
        } catch (Exception e) {
            if (EngineCondition.of(e).filter(NOTHING_THERE::contains).isPresent()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static StructField asRequested(StructField field, TableRequest request) {
        boolean partition = request.partitionBy().stream().anyMatch(field.name()::equalsIgnoreCase);
        return Arrays.stream(request.schema().fields())
                .filter(wanted -> partition && wanted.name().equalsIgnoreCase(field.name()))
                .findFirst()
                .orElse(field);
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
