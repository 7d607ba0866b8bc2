package io.expectationsink.testing;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** The local disk under another scheme, of which each operation is announced before it is done. */
public abstract class SchemedFileSystem extends InterceptedFileSystem {

    /** Asked for while this is being constructed. */
    @Override
    public abstract String getScheme();

    @Override
    public URI getUri() {
        return URI.create(getScheme() + ":///");
    }

    /** Without owner and permissions, which Hadoop asks of a path with the scheme {@code file} only. */
    @Override
    public FileStatus[] listStatus(Path folder) throws IOException {
        return Arrays.stream(super.listStatus(folder))
                .map(found -> new FileStatus(
                        found.getLen(),
                        found.isDirectory(),
                        found.getReplication(),
                        found.getBlockSize(),
                        found.getModificationTime(),
                        found.getPath()))
                .toArray(FileStatus[]::new);
    }
}
