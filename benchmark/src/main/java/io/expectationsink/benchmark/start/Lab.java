package io.expectationsink.benchmark.start;

import io.expectationsink.benchmark.start.count.CountingCatalog;
import io.expectationsink.benchmark.start.count.CountingFileSystem;
import io.expectationsink.benchmark.start.count.CountingMetastore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;

/** A session with Delta, and its storage, in a folder that goes with it. */
final class Lab implements AutoCloseable {

    private final Path folder;
    private final SparkSession spark;
    private final Store local;
    private int sources;

    private Lab(Path folder, SparkSession spark) throws IOException {
        this.folder = folder;
        this.spark = spark;
        this.local = store("local", "file");
    }

    /** A session as users have it. */
    static Lab open() throws IOException {
        return with(Map.of());
    }

    /** A session with more settings. */
    static Lab with(Map<String, String> settings) throws IOException {
        Path folder = folder();
        SparkSession.Builder session = session(folder);
        settings.forEach(session::config);
        return new Lab(folder, session.getOrCreate());
    }

    /** A session that counts what is asked of its catalog, and of one of its stores. */
    static Lab counting() throws IOException, ReflectiveOperationException {
        Path folder = folder();
        SparkSession spark = session(folder)
                .config("spark.sql.catalog.spark_catalog", CountingCatalog.class.getName())
                .config("spark.hadoop.fs.counted.impl", CountingFileSystem.class.getName())
                .config("spark.delta.logStore.counted.impl", "io.delta.storage.LocalLogStore")
                .getOrCreate();
        CountingMetastore.in((org.apache.spark.sql.classic.SparkSession) spark);
        return new Lab(folder, spark);
    }

    SparkSession spark() {
        return spark;
    }

    /** The local disk. */
    Store local() {
        return local;
    }

    /** A store on the local disk, by another scheme. */
    Store store(String name, String scheme) throws IOException {
        Path disk = Files.createDirectories(folder.resolve(name));
        return add(new Store(name, scheme + ":" + disk, disk));
    }

    /** Makes the store's schema. */
    Store add(Store store) {
        spark.sql("CREATE DATABASE " + store.name() + " LOCATION '" + store.tables() + "'");
        return store;
    }

    /** Files of rows. */
    Rows rows(int files, long rowsPerFile) throws IOException {
        return Rows.written(spark, source(), files, rowsPerFile);
    }

    /** A source without files. */
    Rows noRows() throws IOException {
        return Rows.none(spark, source());
    }

    @Override
    public void close() throws IOException {
        spark.stop();
        FileUtils.deleteDirectory(folder.toFile());
    }

    private Path source() {
        sources++;
        return folder.resolve("source" + sources);
    }

    private static Path folder() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "start")
                .toAbsolutePath();
    }

    private static SparkSession.Builder session(Path folder) {
        return SparkSession.builder()
                .master("local[2]")
                .appName("benchmark")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.databricks.delta.snapshotPartitions", "1")
                .config(
                        "spark.sql.warehouse.dir",
                        folder.resolve("warehouse").toUri().toString())
                .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
                .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog");
    }
}
