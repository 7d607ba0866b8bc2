package io.expectationsink.checkpoint.lease;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.expectationsink.checkpoint.lease.LeaseState.Absent;
import io.expectationsink.checkpoint.lease.LeaseState.Illegible;
import io.expectationsink.checkpoint.lease.LeaseState.Legible;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.ipc.RemoteException;

/** A file that says who holds something. */
final class LeaseFile {

    /** Hadoop 3.4.2 and later: {@code Options.CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE}. */
    private static final String IF_ABSENT = "fs.option.create.conditional.overwrite";

    /** S3A's, for what a store refuses because the file is not as expected. By names: they are not in every client. */
    private static final String CHANGED = "org.apache.hadoop.fs.s3a.RemoteFileChangedException";

    /** S3A's analytics stream tells of the same in words only. */
    private static final String PRECONDITION_FAILED = "Status Code: 412";

    private static final Set<String> REPLACED = Set.of(
            CHANGED,
            "org.apache.hadoop.hdfs.BlockMissingException",
            "org.apache.hadoop.hdfs.CannotObtainBlockLengthException");

    /** Each process that comes for a lease may replace it while it is read by another. */
    private static final int LOOKS = 5;

    private final FileSystem files;
    private final Path path;

    /** The file at the path, whether there is one or not. */
    LeaseFile(FileSystem files, Path path) {
        // Checksums are files of their own, and would be torn where the lease is not.
        this.files = files instanceof LocalFileSystem local ? local.getRawFileSystem() : files;
        this.path = path;
    }

    /** What is there now. */
    LeaseState look() throws IOException {
        for (int others = 1; others < LOOKS; others++) {
            try {
                return read();
            } catch (IOException e) {
                if (!isOfReplacedFile(e)) {
                    throw e;
                }
            }
        }
        return read();
    }

    /** Neither an object store nor HDFS reads on in a file that was written anew since it was opened. */
    private static boolean isOfReplacedFile(IOException failure) {
        return failure instanceof EOFException
                || REPLACED.contains(failure.getClass().getName())
                || String.valueOf(failure.getMessage()).contains(PRECONDITION_FAILED);
    }

    private LeaseState read() throws IOException {
        FileStatus status;
        byte[] text;
        try {
            status = files.getFileStatus(path);
            try (InputStream in = files.open(path)) {
                text = in.readAllBytes();
            }
        } catch (FileNotFoundException e) {
            return new Absent();
        }
        try {
            return new Legible(LeaseRecord.read(text));
        } catch (JsonProcessingException | RuntimeException e) {
            return new Illegible(status.getModificationTime(), status.getLen());
        }
    }

    /** Whether the lease of the given owner is there. */
    boolean isOf(LeaseRecord lease) throws IOException {
        return look() instanceof Legible found && found.lease().owner().equals(lease.owner());
    }

    /** Writes the lease if nothing is there; false when something is. */
    boolean create(LeaseRecord lease) throws IOException {
        files.mkdirs(path.getParent());
        try (OutputStream out = newFile()) {
            out.write(lease.json());
        } catch (FileAlreadyExistsException | org.apache.hadoop.fs.FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            if (isBeingCreated(e) || isPreceded(e) || look() instanceof Legible) {
                return isOf(lease);
            }
            throw e;
        }
        // An object store that cannot refuse lets two create one file; the last one has it.
        return isOf(lease);
    }

    /** Writes the lease over what is there. */
    void overwrite(LeaseRecord lease) throws IOException {
        try (OutputStream out = files.create(path, true)) {
            out.write(lease.json());
        }
    }

    /** Whether the folder is there that the file belongs to. */
    boolean hasFolder() throws IOException {
        return files.exists(path.getParent());
    }

    /** Removes the file, if it is there. */
    void delete() throws IOException {
        files.delete(path, false);
    }

    @Override
    public String toString() {
        return path.toString();
    }

    /** HDFS says so of a file that another client has created and not closed yet; its class is not in every client. */
    private static boolean isBeingCreated(IOException refusal) {
        return refusal instanceof RemoteException remote
                && remote.getClassName().endsWith(".AlreadyBeingCreatedException");
    }

    /** S3A says so of a file that another has created, who may have removed it again since. */
    private static boolean isPreceded(IOException refusal) {
        return CHANGED.equals(refusal.getClass().getName());
    }

    /**
     * Hadoop's local file system looks first and creates then: two may do so at once. So does S3A, unless asked to let the
     * store refuse the second one, which it refuses in turn where that is turned off. Other file systems create for one
     * only, or cannot be asked to.
     */
    private OutputStream newFile() throws IOException {
        if (files instanceof RawLocalFileSystem local) {
            return Files.newOutputStream(
                    local.pathToFile(path).toPath(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }
        FSDataOutputStreamBuilder<?, ?> file = files.createFile(path);
        file.recursive().overwrite(false);
        if (files.hasPathCapability(path, IF_ABSENT)) {
            file.opt(IF_ABSENT, true);
        }
        return file.build();
    }
}
