package io.expectationsink.rule;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name that is hardly a column's: blank, with white space around it, in quotes, an expression, or a field of a struct.
 * A column may well have such a name, if its table's format lets it; only the rows can tell.
 */
final class MalformedColumn implements Check {

    private static final Pattern EXPRESSION = Pattern.compile("\\s*([A-Za-z_]\\w*)\\s*\\(.*\\)\\s*");
    private static final Pattern QUOTED = Pattern.compile("`.*`");

    @Override
    public List<Finding> check(Sink sink) {
        return ColumnList.of(sink).stream()
                .flatMap(list -> list.known(sink).stream())
                .flatMap(column -> check(sink, column).stream())
                .toList();
    }

    private static Optional<Finding> check(Sink sink, ColumnList.Column column) {
        String name = column.name();
        if (name.isBlank()) {
            // Buckets have a rule of their own.
            return column.list().attribute() == Attribute.BUCKET_BY
                    ? Optional.empty()
                    : Optional.of(finding(
                            sink,
                            column,
                            Severity.ERROR,
                            "has a blank column in " + column.list().label(),
                            "Each entry is the name of a column of the rows.",
                            "Write the column's name, or remove the entry."));
        }
        // Catalogs of other formats may read more in a name.
        if (sink.family().filter(FormatFamily.OTHER::equals).isPresent()) {
            return Optional.empty();
        }
        Matcher expression = EXPRESSION.matcher(name);
        if (expression.matches()) {
            String computed = expression.group(1).toLowerCase(Locale.ROOT);
            return Optional.of(finding(
                    sink,
                    column,
                    unlessDelta(sink),
                    found(column, "the expression '" + name + "'"),
                    "A table is laid out by columns, and this is taken for the name of one" + orRefused(sink),
                    "Compute it in the query, as in rows.withColumn(\"" + computed + "\", …), and write \"" + computed
                            + "\"."));
        }
        if (!name.equals(name.strip())) {
            return Optional.of(finding(
                    sink,
                    column,
                    unlessDelta(sink),
                    found(column, "'" + name + "'") + ", with white space around it",
                    "The white space counts as part of the name" + orRefused(sink),
                    "Write \"" + name.strip() + "\"."));
        }
        if (QUOTED.matcher(name).matches()) {
            return Optional.of(finding(
                    sink,
                    column,
                    Severity.ERROR,
                    found(column, "'" + name + "'") + ", with quotes around it",
                    "A name stands here as it is, dots and all: the quotes would be part of it, and no column has it.",
                    "Write \"" + name.substring(1, name.length() - 1) + "\"."));
        }
        if (name.contains(".") && column.list().attribute() != Attribute.CLUSTER_BY && !isRefused(sink, column)) {
            String field = name.substring(name.lastIndexOf('.') + 1);
            return Optional.of(finding(
                    sink,
                    column,
                    Severity.WARNING,
                    found(column, "'" + name + "'") + ", which reads like a field of a struct",
                    "Spark finds columns here by their whole names, not fields within them, and fails where no column is "
                            + "called '" + name + "' (COLUMN_NOT_DEFINED_IN_TABLE).",
                    "Make it a column of its own in the query, as in rows.withColumn(\"" + field + "\", col(\"" + name
                            + "\")), and write \"" + field
                            + "\"; if the dot is part of the column's name, accept it with "
                            + "suppress = \"ES405\"."));
        }
        return Optional.empty();
    }

    /** Elsewhere, as an error: see {@link PartitionsOfFormat}. */
    private static boolean isRefused(Sink sink, ColumnList.Column column) {
        return column.list().attribute() == Attribute.PARTITION_BY && PartitionsOfFormat.isDeltaTableOfBatches(sink);
    }

    private static String found(ColumnList.Column column, String what) {
        return "names " + what + " in " + column.list().label();
    }

    private static Severity unlessDelta(Sink sink) {
        return isDelta(sink) ? Severity.ERROR : Severity.WARNING;
    }

    private static String orRefused(Sink sink) {
        return isDelta(sink)
                ? ", which Delta refuses with DELTA_INVALID_CHARACTERS_IN_COLUMN_NAME."
                : "; Spark fails with COLUMN_NOT_DEFINED_IN_TABLE where no column of the rows is called so.";
    }

    private static boolean isDelta(Sink sink) {
        return sink.family().filter(FormatFamily.DELTA::equals).isPresent();
    }

    private static Finding finding(
            Sink sink, ColumnList.Column column, Severity severity, String found, String allowed, String remedy) {
        return sink.finding(Rule.MALFORMED_COLUMN, severity, column.place(), found, allowed, remedy);
    }
}
