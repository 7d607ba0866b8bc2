package io.expectationsink.table;

import io.delta.sql.DeltaSparkSessionExtension;
import io.expectationsink.checkpoint.table.CatalogLookup;
import io.expectationsink.exception.ExpectationSinkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * Provisions a Delta table in sessions with less and more of Delta. It needs a JVM of its own, since the tests' session
 * has all of it. One line for each session goes to the file that is the only argument.
 */
final class SessionsWithoutDelta {

    private static final String EXTENSION = "io.delta.sql.DeltaSparkSessionExtension";
    private static final String CATALOG = "org.apache.spark.sql.delta.catalog.DeltaCatalog";

    private SessionsWithoutDelta() {}

    /** Writes what became of each try. */
    public static void main(String[] arguments) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("nothing: " + outcome(SparkSession.builder()));
        lines.add("extension: " + outcome(SparkSession.builder().config("spark.sql.extensions", EXTENSION)));
        lines.add("catalog: " + outcome(SparkSession.builder().config("spark.sql.catalog.spark_catalog", CATALOG)));
        lines.add("by code: "
                + outcome(SparkSession.builder()
                        .withExtensions(new DeltaSparkSessionExtension())
                        .config("spark.sql.catalog.spark_catalog", CATALOG)));
        Files.write(Path.of(arguments[0]), lines);
    }

    private static String outcome(SparkSession.Builder builder) throws IOException {
        Path warehouse = Files.createTempDirectory(Path.of("target"), "without-delta");
        try (SparkSession spark = builder.master("local[1]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.warehouse.dir", warehouse.toUri().toString())
                .getOrCreate()) {
            String result = provision(spark);
            return result + " | tables " + spark.catalog().listTables().count();
        }
    }

    private static String provision(SparkSession spark) {
        try {
            return new TableProvisioner(spark, new CatalogLookup(spark))
                            .provision(Requests.forTable("strikes").build(), ExistingTable.COMPARE)
                            .created()
                    ? "created"
                    : "found";
        } catch (ExpectationSinkException e) {
            return e.getMessage().replace('\n', ' ');
        }
    }
}
