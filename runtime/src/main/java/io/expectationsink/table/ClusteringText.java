package io.expectationsink.table;

import io.expectationsink.definition.TableName;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads how Delta lists the columns that a table is clustered by: {@code [["a"],["b","c"]]}, where {@code c} is in {@code b}. */
final class ClusteringText {

    private static final Pattern COLUMN = Pattern.compile("\\[((?:\"(?:[^\"\\\\]|\\\\.)*\",?)+)]");
    private static final Pattern PART = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private ClusteringText() {}

    /** The columns as a CLUSTER BY clause takes them, in parentheses. */
    static String columns(String listed) {
        return COLUMN.matcher(listed)
                .results()
                .map(column -> new TableName.Parts(parts(column.group(1))).quoted())
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static List<String> parts(String column) {
        return PART.matcher(column)
                .results()
                .map((MatchResult part) -> part.group(1).replaceAll("\\\\(.)", "$1"))
                .toList();
    }
}
