package io.expectationsink.testing;

import java.io.IOException;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/** The local disk, of which each operation is announced before it is done. */
public abstract class InterceptedFileSystem extends RawLocalFileSystem {

    /** What is done to a path; a rename is done to its new one. */
    public enum Operation {
        LOOK,
        OPEN,
        CREATE,
        RENAME,
        DELETE
    }

    /** The operation is next; an exception is its own. */
    protected abstract void before(Operation operation, Path path) throws IOException;

    @Override
    public FileStatus getFileStatus(Path path) throws IOException {
        before(Operation.LOOK, path);
        return super.getFileStatus(path);
    }

    @Override
    public FSDataInputStream open(Path path, int buffer) throws IOException {
        before(Operation.OPEN, path);
        return super.open(path, buffer);
    }

    @Override
    public FSDataOutputStream create(
            Path path, boolean overwrite, int buffer, short replication, long block, Progressable progress)
            throws IOException {
        before(Operation.CREATE, path);
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
        before(Operation.CREATE, path);
        return super.create(path, permission, overwrite, buffer, replication, block, progress);
    }

    @Override
    public boolean rename(Path from, Path to) throws IOException {
        before(Operation.RENAME, to);
        return super.rename(from, to);
    }

    @Override
    public boolean delete(Path path, boolean recursive) throws IOException {
        before(Operation.DELETE, path);
        return super.delete(path, recursive);
    }
}
