package io.expectationsink.checkpoint;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Copies files from one folder to another, of any file system, and reads back what it has written.
 *
 * @param from the file system of the files
 * @param source the folder of the files
 * @param to the file system of the copies
 * @param target the folder of the copies
 * @param progress told of each file
 */
record FileCopy(FileSystem from, Path source, FileSystem to, Path target, Progress progress) {

    private static final int BUFFER = 1 << 16;

    /**
     * Copies the files that are still there: a stream that runs deletes old ones.
     *
     * @throws IOException also when a copy does not read as it was written
     */
    List<CopiedFile> copy(List<String> paths) throws IOException {
        List<CopiedFile> copies = new ArrayList<>();
        long done = 0;
        for (String path : paths) {
            copy(path).ifPresent(copies::add);
            done++;
            progress.report("copying", done, OptionalLong.of(paths.size()));
        }
        return List.copyOf(copies);
    }

    private Optional<CopiedFile> copy(String path) throws IOException {
        Path original = new Path(source, path);
        Path copy = new Path(target, path);
        CopiedFile written;
        try (InputStream in = from.open(original)) {
            written = write(path, in, copy);
        } catch (IOException e) {
            if (e instanceof FileNotFoundException || !from.exists(original)) {
                to.delete(copy, false);
                return Optional.empty();
            }
            throw e;
        }
        CopiedFile found = read(to, target, path);
        if (!found.equals(written)) {
            throw new IOException(
                    "the copy " + copy + " reads other than it was written: " + found + " where it was " + written);
        }
        return Optional.of(written);
    }

    private CopiedFile write(String path, InputStream in, Path copy) throws IOException {
        CheckedInputStream checked = new CheckedInputStream(in, new CRC32C());
        try (OutputStream out = to.create(copy, false)) {
            long bytes = checked.transferTo(out);
            return file(path, bytes, checked);
        } catch (FSError e) {
            throw DiskFailure.of(e);
        }
    }

    private static CopiedFile read(FileSystem system, Path root, String path) throws IOException {
        try (CheckedInputStream in = new CheckedInputStream(system.open(new Path(root, path)), new CRC32C())) {
            byte[] buffer = new byte[BUFFER];
            long bytes = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
            }
            return file(path, bytes, in);
        }
    }

    private static CopiedFile file(String path, long bytes, CheckedInputStream in) {
        String crc = HexFormat.of().toHexDigits((int) in.getChecksum().getValue());
        return new CopiedFile(path, bytes, crc);
    }
}
