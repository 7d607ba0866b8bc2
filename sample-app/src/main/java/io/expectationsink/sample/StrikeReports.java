package io.expectationsink.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The lines of a CSV file of reports, read without Spark.
 *
 * @param header the first line
 * @param records the other lines, one for each report
 */
record StrikeReports(String header, List<String> records) {

    private static final String BUNDLED = "birdstrikes.csv";

    StrikeReports {
        records = List.copyOf(records);
        if (records.stream().anyMatch(line -> line.indexOf('"') >= 0)) {
            throw new IllegalArgumentException("A line has quotes, so lines are not records");
        }
    }

    /** The reports that come with the application. */
    static StrikeReports bundled() {
        InputStream file = Objects.requireNonNull(StrikeReports.class.getResourceAsStream(BUNDLED), BUNDLED);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return of(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The reports in a file. */
    static StrikeReports in(Path file) {
        try {
            return of(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The reports from one position to before another. */
    StrikeReports slice(int from, int to) {
        return new StrikeReports(header, records.subList(from, to));
    }

    /** The reports as a CSV file's text. */
    String text() {
        return header + "\n" + String.join("\n", records) + "\n";
    }

    private static StrikeReports of(List<String> lines) {
        return new StrikeReports(
                lines.get(0),
                lines.stream().skip(1).filter(line -> !line.isBlank()).toList());
    }
}
