package io.expectationsink.benchmark.start.count;

import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/** The local disk under a scheme of its own, where each call is counted. */
public final class CountingFileSystem extends RawLocalFileSystem {

    /** The scheme, for {@code fs.counted.impl}. */
    public static final String SCHEME = "counted";

    private static final Counter COUNTER = new Counter();

    @Override
    public URI getUri() {
        return URI.create(SCHEME + ":///");
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FSDataInputStream open(Path path, int bufferSize) throws IOException {
        return COUNTER.count(layer(path), "open", () -> super.open(path, bufferSize));
    }

    @Override
    public FSDataOutputStream create(
            Path path, boolean overwrite, int bufferSize, short replication, long blockSize, Progressable progress)
            throws IOException {
        return COUNTER.count(
                layer(path),
                "create",
                () -> super.create(path, overwrite, bufferSize, replication, blockSize, progress));
    }

    @Override
    public FSDataOutputStream create(
            Path path,
            FsPermission permission,
            boolean overwrite,
            int bufferSize,
            short replication,
            long blockSize,
            Progressable progress)
            throws IOException {
        return COUNTER.count(
                layer(path),
                "create",
                () -> super.create(path, permission, overwrite, bufferSize, replication, blockSize, progress));
    }

    @Override
    public boolean rename(Path from, Path to) throws IOException {
        return COUNTER.count(layer(to), "rename", () -> super.rename(from, to));
    }

    @Override
    public boolean delete(Path path, boolean recursive) throws IOException {
        return COUNTER.count(layer(path), "delete", () -> super.delete(path, recursive));
    }

    @Override
    public FileStatus[] listStatus(Path path) throws IOException {
        return COUNTER.count(layer(path), "list", () -> super.listStatus(path));
    }

    @Override
    public boolean exists(Path path) throws IOException {
        return COUNTER.count(layer(path), "exists", () -> super.exists(path));
    }

    @Override
    public FileStatus getFileStatus(Path path) throws IOException {
        return COUNTER.count(layer(path), "status", () -> super.getFileStatus(path));
    }

    @Override
    public boolean mkdirs(Path path) throws IOException {
        return COUNTER.count(layer(path), "mkdirs", () -> super.mkdirs(path));
    }

    @Override
    public boolean mkdirs(Path path, FsPermission permission) throws IOException {
        return COUNTER.count(layer(path), "mkdirs", () -> super.mkdirs(path, permission));
    }

    private static String layer(Path path) {
        String text = path.toUri().getPath();
        if (text.contains("/_delta_log")) {
            return "table log";
        }
        return text.contains("/checkpoints/") ? "checkpoint" : "table data";
    }
}
