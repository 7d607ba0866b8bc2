package io.expectationsink.rule;

import io.expectationsink.SinkKind;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.TableName;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A table's name that Spark's parser cannot read, or that the session catalog refuses once it is read. */
final class TableNameRules implements Check {

    // Other formats bring catalogs of their own, which may take more.
    private static final Set<FormatFamily> IN_SESSION_CATALOG = Set.of(FormatFamily.DELTA, FormatFamily.FILE);
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern AROUND_A_NAME = Pattern.compile("^[^A-Za-z0-9_]+|[^A-Za-z0-9_]+$");
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^A-Za-z0-9_]+");

    @Override
    public List<Finding> check(Sink sink) {
        Optional<FormatFamily> family = sink.family().filter(FormatFamily::isTable);
        Optional<String> table = sink.known(sink.definition().table()).filter(text -> !text.isBlank());
        if (family.isEmpty() || table.isEmpty()) {
            return List.of();
        }
        TableName name = TableName.of(table.get());
        if (name instanceof TableName.Malformed malformed) {
            return List.of(malformed(sink, table.get(), malformed));
        }
        return name instanceof TableName.Parts parts && IN_SESSION_CATALOG.contains(family.get())
                ? inSessionCatalog(sink, parts).stream().toList()
                : List.of();
    }

    private static Finding malformed(Sink sink, String table, TableName.Malformed malformed) {
        String remedy = table.contains("/")
                ? "A location belongs in path: path = \"" + table + "\"."
                : nearest(Arrays.asList(table.split("\\.")))
                        .map(near -> "Write table = \"" + near + "\".")
                        .orElse("Write table = \"schema.name\".");
        return finding(
                sink,
                Rule.TABLE_NAME_SYNTAX,
                "has a table name that Spark cannot read: " + malformed.reason(),
                "A name is [catalog.][schema.]name, each part of ASCII letters, digits and underscores and not digits "
                        + "alone; Spark refuses the rest with PARSE_SYNTAX_ERROR or INVALID_IDENTIFIER.",
                remedy);
    }

    private static Optional<Finding> inSessionCatalog(Sink sink, TableName.Parts parts) {
        if (parts.hasWrongNamespace()) {
            String last = parts.names().get(parts.names().size() - 1);
            return Optional.of(finding(
                    sink,
                    Rule.TABLE_NAME_OF_CATALOG,
                    "has a table name with " + (parts.names().size() - 1) + " part"
                            + (parts.names().size() == 2 ? "" : "s") + " after spark_catalog",
                    "spark_catalog takes one schema and one name; Spark refuses the rest with "
                            + "REQUIRES_SINGLE_PART_NAMESPACE.",
                    nearest(List.of("spark_catalog", "default", last))
                            .map(near -> "Write table = \"" + near + "\", with your schema in place of default.")
                            .orElse("Write table = \"spark_catalog.schema.name\".")));
        }
        return parts.refusedBySessionCatalog()
                .filter(part -> !isPathOfBatch(sink, parts))
                .map(part -> refused(sink, parts, part));
    }

    private static Finding refused(Sink sink, TableName.Parts parts, String part) {
        boolean isPath = part.contains("/");
        String remedy = isPath
                ? "Write path = \"" + part + "\" and leave table out."
                : nearest(parts.names())
                                .map(near -> "Write table = \"" + near + "\"")
                                .orElse("Write table = \"schema.name\"")
                        + ", or name another catalog first if the table lives in one.";
        return finding(
                sink,
                Rule.TABLE_NAME_OF_CATALOG,
                "has '" + part + "' in its table name, which Spark's session catalog refuses",
                isPath
                        ? "A location is no table name to it: even in back quotes it takes ASCII letters, digits and "
                                + "underscores only."
                        : "Even in back quotes it takes ASCII letters, digits and underscores only, and refuses the rest "
                                + "with INVALID_SCHEMA_OR_RELATION_NAME.",
                remedy);
    }

    /** {@code delta.`/path`} is a table to a batch, and none to a stream. */
    private static boolean isPathOfBatch(Sink sink, TableName.Parts parts) {
        return sink.kind() != SinkKind.STREAMING
                && parts.names().size() == 2
                && parts.names().get(0).toLowerCase(Locale.ROOT).equals("delta")
                && parts.names().get(1).contains("/");
    }

    private static Finding finding(Sink sink, Rule rule, String found, String allowed, String remedy) {
        return sink.finding(rule, Place.of(Attribute.TABLE), found, allowed, remedy);
    }

    /** The parts with what no catalog takes replaced; empty when nothing sensible is left. */
    private static Optional<String> nearest(List<String> parts) {
        String near = parts.stream()
                .map(TableNameRules::cleaned)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("."));
        return Optional.of(near)
                .filter(text -> TableName.of(text) instanceof TableName.Parts read
                        && read.refusedBySessionCatalog().isEmpty());
    }

    private static String cleaned(String part) {
        String letters =
                MARKS.matcher(Normalizer.normalize(part, Normalizer.Form.NFD)).replaceAll("");
        String inner = AROUND_A_NAME.matcher(letters).replaceAll("");
        String name = NOT_IN_A_NAME.matcher(inner).replaceAll("_");
        return TableName.of(name) instanceof TableName.Malformed && !name.isEmpty() ? "_" + name : name;
    }
}
