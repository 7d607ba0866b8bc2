package io.expectationsink.rule;

import io.expectationsink.definition.RowType;
import io.expectationsink.definition.RunColumns;
import java.util.List;
import java.util.stream.Stream;

/** A column that the type of the rows does not have. */
final class ColumnOfSchema implements Check {

    /** Names of columns in a message, before it says how many more there are. */
    private static final int SHOWN = 12;

    @Override
    public List<Finding> check(Sink sink) {
        return sink.rowType()
                .filter(rows -> !rows.columns().isEmpty())
                .map(rows -> check(sink, rows))
                .orElse(List.of());
    }

    private static List<Finding> check(Sink sink, RowType rows) {
        List<String> columns =
                Stream.concat(rows.columns().stream(), added(sink).stream()).toList();
        return ColumnList.of(sink).stream()
                .flatMap(list -> list.known(sink).stream())
                .filter(column -> isPlain(column.name()))
                .filter(column -> columns.stream().noneMatch(column::isCalled))
                .map(column -> finding(sink, rows, columns, column))
                .toList();
    }

    /** The columns of the run, by which a table may be laid out like by any other. */
    static List<String> added(Sink sink) {
        return sink.known(sink.definition().format())
                .map(format -> RunColumns.of(sink.definition(), format))
                .orElse(List.of());
    }

    /** Whether it can be nothing but a column's own name: blank, quoted, computed and nested ones are another rule's. */
    private static boolean isPlain(String name) {
        return !name.isBlank()
                && name.equals(name.strip())
                && name.chars().noneMatch(character -> "`.()".indexOf(character) >= 0);
    }

    private static Finding finding(Sink sink, RowType rows, List<String> columns, ColumnList.Column column) {
        String hint = Suggestion.among(column.name(), columns)
                .map(near -> "Did you mean '" + near + "'? ")
                .orElse("Write one of them. ");
        return sink.finding(
                Rule.COLUMN_NOT_IN_SCHEMA,
                column.place(),
                "names column '" + column.name() + "' in " + column.list().label() + ", which " + rows.name()
                        + " does not have",
                "By " + rows.name() + " the rows have the columns " + shown(columns)
                        + "; without the one that is named Spark fails when the sink starts.",
                hint + "If the rows have it all the same, name a record with all their columns as schema.");
    }

    private static String shown(List<String> columns) {
        return columns.size() <= SHOWN
                ? String.join(", ", columns)
                : String.join(", ", columns.subList(0, SHOWN)) + " and " + (columns.size() - SHOWN) + " more";
    }
}
