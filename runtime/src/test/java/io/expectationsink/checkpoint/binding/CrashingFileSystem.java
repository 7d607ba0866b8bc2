package io.expectationsink.checkpoint.binding;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/** The local disk, under a JVM that is killed when it comes to one operation. */
public final class CrashingFileSystem extends RawLocalFileSystem {

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
    public FSDataOutputStream create(
            Path path, boolean overwrite, int buffer, short replication, long block, Progressable progress)
            throws IOException {
        at("create", path);
        return super.create(path, overwrite, buffer, replication, block, progress);
    }

    @Override
    public FSDataOutputStream create(
            Path path,
            FsPermission permission,
            boolean overwrite,
            int buffer,
            short replication,
            long block,
            Progressable progress)
            throws IOException {
        at("create", path);
        return super.create(path, permission, overwrite, buffer, replication, block, progress);
    }

    @Override
    public boolean rename(Path from, Path to) throws IOException {
        at("rename", to);
        return super.rename(from, to);
    }

    @Override
    public boolean delete(Path path, boolean recursive) throws IOException {
        at("delete", path);
        return super.delete(path, recursive);
    }

    private void at(String operation, Path path) throws IOException {
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
