package io.expectationsink.checkpoint;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** The files of a folder and of those below it, listed folder by folder. */
final class FilesBelow implements RemoteIterator<FileStatus> {

    private final FileSystem system;
    private final Deque<Path> folders = new ArrayDeque<>();
    private final Deque<FileStatus> files = new ArrayDeque<>();

    FilesBelow(FileSystem system, Path folder) {
        this.system = system;
        folders.add(folder);
    }

    @Override
    public boolean hasNext() throws IOException {
        while (files.isEmpty() && !folders.isEmpty()) {
            list(folders.remove());
        }
        return !files.isEmpty();
    }

    @Override
    public FileStatus next() throws IOException {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return files.remove();
    }

    private void list(Path folder) throws IOException {
        for (FileStatus entry : system.listStatus(folder)) {
            if (entry.isDirectory()) {
                folders.add(entry.getPath());
            } else {
                files.add(entry);
            }
        }
    }
}
