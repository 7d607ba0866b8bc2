package io.expectationsink.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The folder that reports arrive in, a file at a time. */
final class Landing {

    private static final int FILES = 5;
    private static final int LAST_FILE_RECORDS = 1_000;

    private final Path folder;
    private final List<StrikeReports> parts;

    /** A landing folder for the reports; nothing has arrived yet, or what an earlier run left. */
    Landing(Path folder, StrikeReports reports) {
        this.folder = folder;
        this.parts = split(reports);
    }

    /** The folder. */
    Path folder() {
        return folder;
    }

    /** Lets all files but the last arrive; returns whether any was not there yet. */
    boolean landFirst() {
        boolean isNew = false;
        for (int part = 0; part < FILES - 1; part++) {
            isNew |= land(part);
        }
        return isNew;
    }

    /** Lets the last file arrive; returns whether it was not there yet. */
    boolean landLast() {
        return land(FILES - 1);
    }

    /** The files that have arrived. */
    List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that is there is left alone: a stream has read it, or will. */
    private boolean land(int part) {
        Path file = folder.resolve("strikes-" + (part + 1) + ".csv");
        if (Files.exists(file)) {
            return false;
        }
        try {
            Files.createDirectories(folder);
            // Spark does not look at names with a leading dot, so it never sees half a file.
            Path unfinished = folder.resolve("." + file.getFileName());
            Files.writeString(unfinished, parts.get(part).text());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<StrikeReports> split(StrikeReports reports) {
        int first = reports.records().size() - LAST_FILE_RECORDS;
        List<StrikeReports> parts = new ArrayList<>();
        for (int part = 0; part < FILES - 1; part++) {
            parts.add(reports.slice(first * part / (FILES - 1), first * (part + 1) / (FILES - 1)));
        }
        parts.add(reports.slice(first, reports.records().size()));
        return List.copyOf(parts);
    }
}
