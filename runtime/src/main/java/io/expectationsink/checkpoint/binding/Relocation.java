package io.expectationsink.checkpoint.binding;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Moves files and folders, and goes on with a move that died. Nothing is overwritten, and a file is deleted only where
 * its new place has the same bytes: storage that copies and deletes leaves such files.
 *
 * @param system the file system of both places
 */
record Relocation(FileSystem system) {

    void move(Path from, Path to) throws IOException {
        if (!system.exists(to)) {
            rename(from, to);
        } else if (system.getFileStatus(from).isDirectory()) {
            moveContent(from, to);
        } else if (fingerprint(from).equals(fingerprint(to))) {
            system.delete(from, false);
        } else {
            throw new IOException(from + " and " + to + " differ, so that neither is deleted");
        }
    }

    void rename(Path from, Path to) throws IOException {
        if (!system.rename(from, to)) {
            throw new IOException(from + " cannot be moved to " + to);
        }
    }

    /** The length and the checksum of a file's bytes. */
    String fingerprint(Path file) throws IOException {
        try (CheckedInputStream in = new CheckedInputStream(system.open(file), new CRC32C())) {
            long bytes = in.transferTo(OutputStream.nullOutputStream());
            return bytes + "-"
                    + HexFormat.of().toHexDigits((int) in.getChecksum().getValue());
        }
    }

    /** A folder that is at both places was moved by half: storage may rename it file by file. */
    private void moveContent(Path from, Path to) throws IOException {
        for (FileStatus entry : system.listStatus(from)) {
            move(entry.getPath(), new Path(to, entry.getPath().getName()));
        }
        if (system.listStatus(from).length > 0) {
            throw new IOException(from + " is written to by somebody");
        }
        // With the checksums that Hadoop hides.
        system.delete(from, true);
    }
}
