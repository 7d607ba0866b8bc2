package io.expectationsink.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands a test the module's one Spark session, with Delta, in a warehouse folder of its own. */
public final class LocalSpark implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == SparkSession.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return session();
    }

    /** The session; it starts with the first call and ends with the JVM. */
    public static SparkSession session() {
        return Holder.SESSION;
    }

    private static final class Holder {

        private static final SparkSession SESSION = start();

        private static SparkSession start() {
            return SparkSession.builder()
                    .master("local[2]")
                    .appName("expectation-sink-tests")
                    .config("spark.ui.enabled", "false")
                    .config("spark.sql.shuffle.partitions", "2")
                    .config("spark.databricks.delta.snapshotPartitions", "1")
                    .config("spark.sql.warehouse.dir", warehouse().toUri().toString())
                    .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
                    .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
                    .getOrCreate();
        }

        private static Path warehouse() {
            try {
                return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "warehouse")
                        .toAbsolutePath();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
