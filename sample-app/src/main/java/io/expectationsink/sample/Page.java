package io.expectationsink.sample;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What the application prints for a person. */
final class Page {

    private static final String GAP = "  ";

    private final PrintStream out;

    /** A page that goes there. */
    Page(PrintStream out) {
        this.out = out;
    }

    /** A title, underlined. */
    void title(String text) {
        out.println();
        out.println(text);
        out.println("=".repeat(text.length()));
    }

    /** A caption of the lines that follow. */
    void caption(String text) {
        out.println();
        out.println(GAP + text);
    }

    /** A line, as {@link String#format}. */
    void line(String format, Object... values) {
        out.println(GAP + String.format(Locale.ROOT, format, values));
    }

    /** A caption, and below it rows in columns. */
    void table(String caption, Dataset<Row> rows) {
        List<String> header = List.of(rows.columns());
        List<List<Object>> cells =
                rows.collectAsList().stream().map(Page::cells).toList();
        int[] widths = IntStream.range(0, header.size())
                .map(column -> cells.stream()
                        .mapToInt(row -> text(row.get(column)).length())
                        .reduce(header.get(column).length(), Math::max))
                .toArray();
        caption(caption);
        printRow(header, widths);
        cells.forEach(row -> printRow(row, widths));
    }

    private void printRow(List<?> row, int[] widths) {
        String line = IntStream.range(0, widths.length)
                .mapToObj(column -> padded(row.get(column), widths[column]))
                .collect(Collectors.joining(GAP));
        out.println((GAP + GAP + line).stripTrailing());
    }

    private static String padded(Object cell, int width) {
        return String.format(Locale.ROOT, cell instanceof Number ? "%" + width + "s" : "%-" + width + "s", text(cell));
    }

    private static String text(Object cell) {
        return cell instanceof Long || cell instanceof Integer
                ? String.format(Locale.ROOT, "%,d", cell)
                : String.valueOf(cell);
    }

    private static List<Object> cells(Row row) {
        return Arrays.asList(IntStream.range(0, row.size()).mapToObj(row::get).toArray());
    }
}
