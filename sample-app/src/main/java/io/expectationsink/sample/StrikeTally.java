package io.expectationsink.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the tables must hold, counted from the input files without Spark. */
final class StrikeTally {

    private final Map<String, Long> byFile = new TreeMap<>();
    private final List<List<String>> reports;

    private StrikeTally(List<Path> files) {
        files.forEach(file -> byFile.put(file.getFileName().toString(), (long)
                StrikeReports.in(file).records().size()));
        reports = files.stream()
                .flatMap(file -> StrikeReports.in(file).records().stream())
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    /** Counts the reports in the files. */
    static StrikeTally of(List<Path> files) {
        return new StrikeTally(files);
    }

    /** All reports. */
    long reports() {
        return reports.size();
    }

    /** The reports in each file. */
    Map<String, Long> byFile() {
        return Map.copyOf(byFile);
    }

    /** The reports for each phase of flight. */
    Map<String, Long> byPhase() {
        return countBy(StrikeColumn.PHASE_OF_FLIGHT);
    }

    /** The reports for each airport. */
    Map<String, Long> byAirport() {
        return countBy(StrikeColumn.AIRPORT_NAME);
    }

    /** The reports that tell the speed. */
    long withSpeed() {
        return reports.stream()
                .filter(report -> !cell(report, StrikeColumn.SPEED_IN_KNOTS).isBlank())
                .count();
    }

    /** The sum of all costs. */
    long totalCost() {
        return reports.stream()
                .mapToLong(report -> Long.parseLong(cell(report, StrikeColumn.COST_TOTAL)))
                .sum();
    }

    private Map<String, Long> countBy(StrikeColumn column) {
        return reports.stream().collect(groupingBy(report -> cell(report, column), TreeMap::new, counting()));
    }

    private static String cell(List<String> report, StrikeColumn column) {
        return report.get(column.ordinal());
    }
}
