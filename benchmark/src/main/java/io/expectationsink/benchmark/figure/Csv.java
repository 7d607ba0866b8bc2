package io.expectationsink.benchmark.figure;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A file of raw data, complete up to the last row at any time. Values are words and numbers, which need no quotes. */
public final class Csv implements AutoCloseable {

    private final BufferedWriter file;
    private final int columns;

    private Csv(BufferedWriter file, int columns) {
        this.file = file;
        this.columns = columns;
    }

    static Csv create(Path path, String... columns) throws IOException {
        Csv csv = new Csv(Files.newBufferedWriter(path), columns.length);
        csv.row((Object[]) columns);
        return csv;
    }

    /**
     * One more row; fractions get three digits.
     *
     * @throws IllegalArgumentException when there are not as many values as columns, or one holds a comma
     */
    public void row(Object... values) throws IOException {
        List<String> texts = Arrays.stream(values).map(Csv::text).toList();
        if (texts.size() != columns || texts.stream().anyMatch(text -> text.contains(","))) {
            throw new IllegalArgumentException("Not a row of " + columns + " columns: " + texts);
        }
        file.write(texts.stream().collect(Collectors.joining(",", "", "\n")));
        file.flush();
    }

    private static String text(Object value) {
        return value instanceof Double fraction ? String.format(Locale.ROOT, "%.3f", fraction) : value.toString();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
