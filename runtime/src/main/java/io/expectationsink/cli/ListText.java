package io.expectationsink.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        List<String> lines = new ArrayList<>(rows.stream()
                .map(row -> pad(row, 0, rows) + pad(row, 1, rows) + pad(row, 2, rows) + row.get(3))
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

    private static String pad(List<String> row, int column, Collection<List<String>> rows) {
        int width = rows.stream()
                .mapToInt(other -> other.get(column).length())
                .max()
                .orElse(0);
        return row.get(column) + " ".repeat(width - row.get(column).length()) + GAP;
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
