package io.expectationsink.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** What a proof has counted, for a person: a line on the output and in {@code target/<proof>.txt}. */
public final class Figures {

    private final Path file;

    private Figures(Path file) {
        this.file = file;
    }

    /** The figures of a proof; those of an earlier run are gone. */
    public static Figures of(String proof) throws IOException {
        Path file = Path.of("target", proof + ".txt");
        Files.deleteIfExists(file);
        return new Figures(file);
    }

    /** One more line, as {@link String#format}. */
    public void line(String format, Object... values) throws IOException {
        String line = String.format(Locale.ROOT, format, values);
        System.out.println(line);
        Files.writeString(file, line + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
