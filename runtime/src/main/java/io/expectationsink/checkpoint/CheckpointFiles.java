package io.expectationsink.checkpoint;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.util.functional.FutureIO;

/** The files of a checkpoint by part, as they were listed. */
final class CheckpointFiles {

    private static final int REPORT_EVERY = 1_000;

    /**
     * The engine writes a source's log, then the offsets, the state and the commit of a batch. With commits first and
     * offsets second, what a listed file rests on is there when its turn comes, although the stream runs on.
     */
    private static final List<CheckpointPart> ORDER = List.of(
            CheckpointPart.METADATA,
            CheckpointPart.COMMITS,
            CheckpointPart.OFFSETS,
            CheckpointPart.SOURCES,
            CheckpointPart.STATE,
            CheckpointPart.OTHER);

    private final FileSystem system;
    private final Path root;
    private final Map<CheckpointPart, List<CheckpointFile>> parts = new EnumMap<>(CheckpointPart.class);
    private final Set<CheckpointPart> folders = EnumSet.noneOf(CheckpointPart.class);

    private CheckpointFiles(FileSystem system, Path root) {
        this.system = system;
        this.root = root;
        for (CheckpointPart part : CheckpointPart.values()) {
            parts.put(part, new ArrayList<>());
        }
    }

    /**
     * Lists the checkpoint: its root, and everything below each folder of it at once.
     *
     * @throws FileNotFoundException when nothing is there
     * @throws NotAFolderException when it is a file
     * @throws IOException when it cannot be reached
     */
    static CheckpointFiles list(FileSystem system, Path root, Progress progress) throws IOException {
        CheckpointFiles files = new CheckpointFiles(system, system.makeQualified(root));
        List<FileStatus> entries = List.of(system.listStatus(root));
        if (entries.size() == 1 && entries.get(0).getPath().equals(files.root)) {
            throw new NotAFolderException(root);
        }
        for (CheckpointPart part : ORDER) {
            for (FileStatus entry : entries) {
                if (CheckpointPart.of(entry.getPath().getName()) == part) {
                    files.add(part, entry, progress);
                }
            }
        }
        return files;
    }

    /** The checkpoint's root, with its scheme. */
    String location() {
        return root.toString();
    }

    /** Whether one of the files that every checkpoint begins with is there. */
    boolean holdCheckpoint() {
        return ORDER.stream().anyMatch(part -> part != CheckpointPart.OTHER && !of(part).isEmpty());
    }

    /** Whether the part has a folder, be it empty. On object stores, where there are none, an empty one is not seen. */
    boolean hasFolder(CheckpointPart part) {
        return folders.contains(part);
    }

    /** The part's files, in no order. */
    List<CheckpointFile> of(CheckpointPart part) {
        return Collections.unmodifiableList(parts.get(part));
    }

    /** How long each file is, by its path from the root. */
    Map<String, Long> lengths() {
        return parts.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(CheckpointFile::path, CheckpointFile::bytes));
    }

    /**
     * The text of a file as it is now, whatever its length was when it was listed; empty when it is no longer there.
     *
     * @throws IOException when it cannot be read
     */
    Optional<String> currentText(CheckpointFile file) throws IOException {
        return Present.bytes(unchecked(), new Path(root, file.path()))
                .map(text -> new String(text, StandardCharsets.UTF_8));
    }

    /**
     * The text of a file that is written once and not changed; empty when it is no longer there.
     *
     * @throws IOException when it cannot be read
     */
    Optional<String> text(CheckpointFile file) throws IOException {
        Path path = new Path(root, file.path());
        FileStatus listed = new FileStatus(file.bytes(), false, 1, file.bytes(), file.modifiedMillis(), path);
        // An object store that knows the status does not ask for it once more.
        try (FSDataInputStream in = FutureIO.awaitFuture(
                unchecked().openFile(path).withFileStatus(listed).build())) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    /** The engine does not hold the logs against the checksum files that Hadoop keeps on local disks. */
    private FileSystem unchecked() {
        return system instanceof ChecksumFileSystem checked ? checked.getRawFileSystem() : system;
    }

    private void add(CheckpointPart part, FileStatus entry, Progress progress) throws IOException {
        List<CheckpointFile> found = parts.get(part);
        if (entry.isFile()) {
            found.add(file(entry));
            return;
        }
        folders.add(part);
        String step = "listing " + entry.getPath().getName();
        RemoteIterator<? extends FileStatus> files = below(entry.getPath());
        while (files.hasNext()) {
            found.add(file(files.next()));
            if (found.size() % REPORT_EVERY == 0) {
                progress.report(step, found.size(), OptionalLong.empty());
            }
        }
        progress.report(step, found.size(), OptionalLong.of(found.size()));
    }

    /** Hadoop lists a local folder and those below it by a process per file; others take a call for many files. */
    private RemoteIterator<? extends FileStatus> below(Path folder) throws IOException {
        return system instanceof LocalFileSystem ? new FilesBelow(system, folder) : system.listFiles(folder, true);
    }

    private CheckpointFile file(FileStatus status) {
        String path = root.toUri().relativize(status.getPath().toUri()).getPath();
        return new CheckpointFile(path, status.getLen(), status.getModificationTime());
    }
}
