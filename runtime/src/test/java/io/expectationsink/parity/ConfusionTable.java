package io.expectationsink.parity;

import io.expectationsink.parity.Case.Verdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The verdicts of the rule book against those of the engine. */
record ConfusionTable(List<Result> results) {

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        append(text, "all formats", results);
        Map<String, List<Result>> formats = results.stream()
                .collect(Collectors.groupingBy(
                        result -> result.tried().definition().format(), TreeMap::new, Collectors.toList()));
        formats.forEach((format, rows) -> append(text, format, rows));
        return text.toString();
    }

    private static void append(StringBuilder text, String title, List<Result> results) {
        text.append("%n%-28s %15s %10s %8s%n".formatted(title, "engine refuses", "runs", "cases"));
        for (Verdict verdict : Verdict.values()) {
            List<Result> row = results.stream()
                    .filter(result -> result.tried().verdict() == verdict)
                    .toList();
            long ran = row.stream().filter(result -> result.outcome().ran()).count();
            text.append("  %-26s %15d %10d %8d%n".formatted(name(verdict), row.size() - ran, ran, row.size()));
        }
    }

    private static String name(Verdict verdict) {
        return switch (verdict) {
            case ENGINE -> "refused by ENGINE rules";
            case POLICY -> "by POLICY, DECLARATION";
            case ACCEPTED -> "accepted";
        };
    }
}
