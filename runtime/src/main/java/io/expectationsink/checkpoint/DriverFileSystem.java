package io.expectationsink.checkpoint;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The file systems of the driver, through its Hadoop configuration. A Spark Connect session has none; everything that
 * needs one asks here, so that a missing one is said once and in one place.
 */
public final class DriverFileSystem {

    private static final Logger LOG = LoggerFactory.getLogger(DriverFileSystem.class);
    private static final AtomicBoolean ABSENCE_SAID = new AtomicBoolean();

    private static final String HADOOP = "spark.hadoop.";

    private final Configuration configuration;

    private DriverFileSystem(Configuration configuration) {
        this.configuration = configuration;
    }

    /** The driver's file systems; empty over Spark Connect, which is logged once. */
    public static Optional<DriverFileSystem> of(SparkSession spark) {
        try {
            return Optional.of(new DriverFileSystem(configuration(spark)));
        } catch (UnsupportedOperationException e) {
            if (ABSENCE_SAID.compareAndSet(false, true)) {
                LOG.warn(
                        "[ES214] the driver's file system is out of reach over Spark Connect: before its stream starts a"
                                + " checkpoint is neither tried out (ES211, ES212, ES215), nor bound to its target (ES204,"
                                + " ES208 to ES210, ES216, ES217), nor leased against a second start from another process"
                                + " (ES213). See docs/rules.md#ES214");
            }
            return Optional.empty();
        }
    }

    /**
     * The file systems of the Hadoop configuration that is found on the class path, with Spark's configuration over it as
     * in a session: {@code spark.hadoop.<key>} sets {@code <key>}. No session is needed.
     */
    public static DriverFileSystem with(Map<String, String> sparkConfiguration) {
        Configuration configuration = new Configuration();
        new TreeMap<>(sparkConfiguration).forEach((key, value) -> {
            configuration.set(key, value);
            if (key.startsWith(HADOOP)) {
                configuration.set(key.substring(HADOOP.length()), value);
            }
        });
        return of(configuration);
    }

    /** The file systems that the configuration knows; no session is needed. */
    static DriverFileSystem of(Configuration configuration) {
        return new DriverFileSystem(configuration);
    }

    /** The number that the configuration has under the key, or else the one given. */
    int number(String key, int otherwise) {
        return configuration.getInt(key, otherwise);
    }

    /**
     * The location with its scheme and authority; a relative one from the working folder. One that no file system takes
     * stays as it is.
     */
    public String qualify(String location) {
        try {
            Path path = new Path(location);
            return fileSystem(path).makeQualified(path).toString();
        } catch (IOException | RuntimeException e) {
            return location;
        }
    }

    /**
     * Whether something is at the location.
     *
     * @throws IOException when it cannot be reached
     */
    public boolean exists(String location) throws IOException {
        Path path = new Path(location);
        return fileSystem(path).exists(path);
    }

    /**
     * Deletes the folder, if it is there and holds nothing but the entry.
     *
     * @throws IOException when it cannot be reached or deleted
     */
    public void deleteIfItHoldsOnly(String folder, String entry) throws IOException {
        Path path = new Path(folder);
        FileSystem system = fileSystem(path);
        if (system.exists(path)
                && Arrays.stream(system.listStatus(path))
                        .allMatch(found -> found.getPath().getName().equals(entry))) {
            system.delete(path, true);
        }
    }

    /**
     * The file system of the location.
     *
     * @throws IOException also where Hadoop throws a RuntimeException: it does for a class that is not on the class path
     */
    public FileSystem fileSystem(Path location) throws IOException {
        try {
            return location.getFileSystem(configuration);
        } catch (RuntimeException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** What Spark's own streams use: the context's configuration with the session's settings over it. */
    private static Configuration configuration(SparkSession spark) {
        // A client of Spark Connect refuses here, before Hadoop is asked for: it has neither.
        SparkContext context = spark.sparkContext();
        Configuration configuration = new Configuration(context.hadoopConfiguration());
        CollectionConverters.asJava(spark.conf().getAll()).forEach(configuration::set);
        return configuration;
    }
}
