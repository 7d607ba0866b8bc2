package io.expectationsink.testing;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** The local disk under the scheme {@value #SCHEME}: storage that cannot be reached, or is slow, for a while. */
public class OutageFileSystem extends SchemedFileSystem {

    private static final String SCHEME = "outage";
    private static final Hindrance NONE = (operation, path) -> {};
    private static final AtomicReference<Hindrance> HINDRANCE = new AtomicReference<>(NONE);

    /** What an operation meets; an exception is its own. */
    @FunctionalInterface
    public interface Hindrance {

        /** Meets it. */
        void meet(Operation operation, Path path) throws IOException;
    }

    /** The same for Hadoop's newer interface. */
    public static final class Contextual extends DelegateToFileSystem {

        /** As Hadoop creates it. */
        public Contextual(URI uri, Configuration configuration) throws IOException, URISyntaxException {
            super(uri, new OutageFileSystem(), configuration, SCHEME, false);
        }
    }

    /** The folder of the local disk, in the session's eyes on this storage. */
    public static String location(SparkSession spark, java.nio.file.Path folder) {
        spark.conf().set("fs." + SCHEME + ".impl", OutageFileSystem.class.getName());
        spark.conf().set("fs.AbstractFileSystem." + SCHEME + ".impl", Contextual.class.getName());
        return SCHEME + "://" + folder.toAbsolutePath();
    }

    /** From now on nothing is reached. */
    public static void begin() {
        begin((operation, path) -> {
            throw new ConnectException("Connection refused");
        });
    }

    /** From now on operations meet this. */
    public static void begin(Hindrance hindrance) {
        HINDRANCE.set(hindrance);
    }

    /** From now on everything is reached. */
    public static void end() {
        HINDRANCE.set(NONE);
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileStatus[] listStatus(Path folder) throws IOException {
        before(Operation.LOOK, folder);
        return super.listStatus(folder);
    }

    @Override
    protected void before(Operation operation, Path path) throws IOException {
        HINDRANCE.get().meet(operation, path);
    }
}
