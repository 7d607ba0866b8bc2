package io.expectationsink.checkpoint.binding;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/** The local disk under the scheme {@value #SCHEME}, which refuses one operation for as long as it is told to. */
public final class StoppingFileSystem extends RawLocalFileSystem {

    static final String SCHEME = "stopping";
    static final String SETTING = "fs." + SCHEME + ".impl";

    private static final AtomicReference<Optional<CrashPoint>> POINT = new AtomicReference<>(Optional.empty());

    static void stopAt(CrashPoint point) {
        POINT.set(Optional.of(point));
    }

    static void goOn() {
        POINT.set(Optional.empty());
    }

    @Override
    public URI getUri() {
        return URI.create(SCHEME + ":///");
    }

    @Override
    public String getScheme() {
        return SCHEME;
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

    private static void at(String operation, Path path) throws IOException {
        String place = path.toUri().getPath();
        if (POINT.get().filter(point -> point.is(operation, place)).isPresent()) {
            throw new IOException("Permission denied: " + operation + " " + place);
        }
    }
}
