package io.expectationsink.benchmark.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What a suite has measured: raw data in files of its own, and a summary for a person, which is printed as well. */
public final class Figures {

    private final Path folder;
    private final String suite;

    private Figures(Path folder, String suite) {
        this.folder = folder;
        this.suite = suite;
    }

    /** The figures of a suite, in files of the folder whose names begin with the suite's; its summary begins anew. */
    public static Figures in(Path folder, String suite) throws IOException {
        Files.createDirectories(folder);
        Figures figures = new Figures(folder, suite);
        Files.deleteIfExists(figures.summary());
        return figures;
    }

    /** A file of raw data, in place of the former one. */
    public Csv csv(String name, String... columns) throws IOException {
        return Csv.create(folder.resolve(suite + "-" + name + ".csv"), columns);
    }

    /** A table of the summary, with a line above it that says what it shows. */
    public void table(String title, Table table) throws IOException {
        say("\n" + title + "\n\n" + table.text());
    }

    /** A line of the summary. */
    public void say(String line) throws IOException {
        System.out.println(line);
        Files.writeString(summary(), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private Path summary() {
        return folder.resolve(suite + ".md");
    }
}
