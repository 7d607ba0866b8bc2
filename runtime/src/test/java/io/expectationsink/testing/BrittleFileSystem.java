package io.expectationsink.testing;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/** The local disk under the scheme {@code brittle}, which fails to make a folder when it is told to. */
public final class BrittleFileSystem extends RawLocalFileSystem {

    private static final AtomicBoolean BREAKS = new AtomicBoolean();

    /** Makes the next folder fail as no file system should: with an unchecked exception. */
    public static void breakOnce() {
        BREAKS.set(true);
    }

    @Override
    public URI getUri() {
        return URI.create("brittle:///");
    }

    @Override
    public String getScheme() {
        return "brittle";
    }

    @Override
    public boolean mkdirs(Path folder) throws IOException {
        if (BREAKS.compareAndSet(true, false)) {
            throw new IllegalStateException("the disk is on fire");
        }
        return super.mkdirs(folder);
    }

    @Override
    public boolean mkdirs(Path folder, FsPermission permission) throws IOException {
        return super.mkdirs(folder);
    }
}
