package io.expectationsink.checkpoint.binding;

import io.expectationsink.checkpoint.DriverFileSystem;
import io.expectationsink.checkpoint.binding.StreamTrace.FileSinkLog;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** What the folder of a table of files shows. */
final class FileTrace {

    private final FileSystem system;
    private final Path folder;

    private FileTrace(FileSystem system, Path folder) {
        this.system = system;
        this.folder = folder;
    }

    static FileTrace of(DriverFileSystem files, String location) throws IOException {
        Path folder = new Path(location);
        return new FileTrace(files.fileSystem(folder), folder);
    }

    boolean exists() throws IOException {
        return system.exists(folder);
    }

    boolean isEmpty() throws IOException {
        return list(folder).length == 0;
    }

    FileSinkLog log() throws IOException {
        Path log = new Path(folder, FileSinkLog.FOLDER);
        Optional<Long> lastBatch = CheckpointProgress.last(system, log);
        return new FileSinkLog(lastBatch, lastBatch.isPresent() ? changed(log) : Optional.empty());
    }

    /** When its newest entry was written: on an object store a folder has no time of its own. */
    private Optional<Long> changed(Path log) throws IOException {
        return Arrays.stream(list(log))
                .filter(FileStatus::isFile)
                .map(FileStatus::getModificationTime)
                .max(Long::compare);
    }

    /** Whether there is a file that Spark reads, in the folder or below; it lists as far as the first one. */
    boolean holdsData() throws IOException {
        return holdsData(folder);
    }

    private boolean holdsData(Path parent) throws IOException {
        for (FileStatus entry : list(parent)) {
            if (isData(entry.getPath().getName()) && (entry.isFile() || holdsData(entry.getPath()))) {
                return true;
            }
        }
        return false;
    }

    private FileStatus[] list(Path parent) throws IOException {
        try {
            return system.listStatus(parent);
        } catch (FileNotFoundException e) {
            return new FileStatus[0];
        }
    }

    /** Names that Spark passes over when it reads ({@code HadoopFSUtils.shouldFilterOutPathName}) are no data. */
    private static boolean isData(String name) {
        boolean isHidden = name.startsWith(".") || name.startsWith("_") && !name.contains("=");
        return !isHidden;
    }
}
