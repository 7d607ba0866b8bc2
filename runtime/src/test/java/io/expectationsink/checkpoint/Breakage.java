package io.expectationsink.checkpoint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Something that happens to a checkpoint. */
@FunctionalInterface
public interface Breakage {

    /** Lets it happen to the checkpoint in the folder. */
    void happenTo(Path checkpoint) throws IOException;

    /** This, and then the other. */
    default Breakage and(Breakage other) {
        return checkpoint -> {
            happenTo(checkpoint);
            other.happenTo(checkpoint);
        };
    }

    /** Nothing happens. */
    static Breakage none() {
        return checkpoint -> {};
    }

    /** Files or folders are lost. */
    static Breakage lost(String... paths) {
        return checkpoint -> {
            for (String path : paths) {
                delete(checkpoint.resolve(path));
            }
        };
    }

    /** The files of a folder whose names match are lost. */
    static Breakage lostFrom(String folder, String names) {
        return checkpoint -> {
            for (Path file : files(checkpoint.resolve(folder), names)) {
                delete(file);
            }
        };
    }

    /** A folder loses all that is in it. */
    static Breakage emptied(String folder) {
        return checkpoint -> {
            delete(checkpoint.resolve(folder));
            Files.createDirectories(checkpoint.resolve(folder));
        };
    }

    /** A file has another text. */
    static Breakage written(String path, String text) {
        return checkpoint -> write(checkpoint.resolve(path), text.getBytes(StandardCharsets.UTF_8));
    }

    /** The files of a folder whose names match have nothing in them any more. */
    static Breakage drained(String folder, String names) {
        return checkpoint -> {
            for (Path file : files(checkpoint.resolve(folder), names)) {
                write(file, new byte[0]);
            }
        };
    }

    /** A file's text is changed. */
    static Breakage edited(String path, UnaryOperator<String> edit) {
        return checkpoint -> {
            Path file = checkpoint.resolve(path);
            written(path, edit.apply(Files.readString(file))).happenTo(checkpoint);
        };
    }

    /** A file loses its second half. */
    static Breakage torn(String path) {
        return edited(path, text -> text.substring(0, text.length() / 2));
    }

    /** A file loses its last line. */
    static Breakage withoutLastLine(String path) {
        return edited(path, text -> text.substring(0, text.lastIndexOf('\n')));
    }

    /** A file has another version. */
    static Breakage version(String path, int version) {
        return edited(path, text -> "v" + version + text.substring(text.indexOf('\n')));
    }

    /** A copy of the folder. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static List<Path> files(Path folder, String names) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().matches(names))
                    .toList();
            if (found.isEmpty()) {
                throw new IOException("nothing in " + folder + " is called " + names);
            }
            return found;
        }
    }

    /** With the checksum beside it, which other file systems do not have. */
    private static void write(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        Files.deleteIfExists(checksum(file));
    }

    private static void delete(Path path) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
        Files.deleteIfExists(checksum(path));
    }

    private static Path checksum(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".crc");
    }

    /** Several things, one after the other. */
    static Breakage all(Breakage... breakages) {
        return Arrays.stream(breakages).reduce(none(), Breakage::and);
    }
}
