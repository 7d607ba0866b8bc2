package io.expectationsink.checkpoint.binding;

import io.expectationsink.testing.InterceptedFileSystem;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.Path;

/** The local disk, under a JVM that is killed when it comes to one operation. */
public final class CrashingFileSystem extends InterceptedFileSystem {

    /** Names the {@link CrashPoint}. */
    static final String POINT = "fs.crash.point";

    /** The same for Hadoop's newer interface. */
    public static final class Contextual extends DelegateToFileSystem {

        /** As Hadoop creates it. */
        public Contextual(URI uri, Configuration configuration) throws IOException, URISyntaxException {
            super(uri, new CrashingFileSystem(), configuration, "file", false);
        }
    }

    @Override
    protected void before(Operation operation, Path path) throws IOException {
        String point = getConf().get(POINT);
        if (point != null
                && CrashPoint.valueOf(point).is(operation, path.toUri().getPath())) {
            kill();
        }
    }

    private static void kill() throws IOException {
        try {
            new ProcessBuilder(
                            "kill",
                            "-KILL",
                            String.valueOf(ProcessHandle.current().pid()))
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
