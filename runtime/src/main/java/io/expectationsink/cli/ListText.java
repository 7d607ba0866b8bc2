package io.expectationsink.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The declared sinks as people read them: a line for each, in columns. */
final class ListText {

    private static final List<String> HEADING = List.of("SINK", "STATE", "CHECKPOINT", "DETAIL");
    private static final String GAP = "  ";

    private ListText() {}

    static List<String> of(List<SinkReport> reports) {
        if (reports.isEmpty()) {
            return List.of("No sink is declared on the class path. Add the jars of your pipelines to it.");
        }
        List<List<String>> rows = Stream.concat(
                        Stream.of(HEADING), reports.stream().map(ListText::row))
                .toList();
        int[] widths = IntStream.range(0, 3).map(column -> width(rows, column)).toArray();
        List<String> lines = new ArrayList<>(rows.stream()
                .map(row -> IntStream.range(0, 3)
                                .mapToObj(column -> pad(row.get(column), widths[column]))
                                .collect(Collectors.joining())
                        + row.get(3))
                .toList());
        lines.add(summary(reports));
        return List.copyOf(lines);
    }

    private static List<String> row(SinkReport report) {
        return List.of(
                report.sink().name(),
                report.state().toString(),
                Lines.oneLine(report.location().orElse("-")),
                Lines.oneLine(report.detail()));
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String pad(String cell, int width) {
        return cell + " ".repeat(width - cell.length()) + GAP;
    }

    private static String summary(List<SinkReport> reports) {
        Map<SinkState, Long> counts = reports.stream()
                .collect(Collectors.groupingBy(
                        SinkReport::state, () -> new EnumMap<>(SinkState.class), Collectors.counting()));
        return reports.size()
                + (reports.size() == 1 ? " sink: " : " sinks: ")
                + counts.entrySet().stream()
                        .map(count -> count.getValue() + " " + count.getKey())
                        .collect(Collectors.joining(", "));
    }
}
