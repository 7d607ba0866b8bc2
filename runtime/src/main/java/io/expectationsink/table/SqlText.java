package io.expectationsink.table;

import io.expectationsink.definition.TableName;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Values as text of a DDL statement. Property, comment and location literals are unescaped by Spark whatever {@code
 * spark.sql.parser.escapedStringLiterals} says: that setting is about literals in expressions, which are not made here.
 */
final class SqlText {

    /** How a variable reference begins, which Spark replaces anywhere in a statement ({@code spark.sql.variable.substitute}). */
    private static final String VARIABLE = "${";

    private SqlText() {}

    /** A string literal that has exactly this value. */
    static String literal(String value) {
        String text = value.replace("\\", "\\\\").replace("'", "\\'").replace(VARIABLE, "\\u0024{");
        return "'" + text + "'";
    }

    /**
     * One name in back quotes.
     *
     * @throws IllegalArgumentException when no quoted name can hold this text
     */
    static String identifier(String name) {
        if (!isExpressible(name)) {
            throw new IllegalArgumentException("name '" + name + "' cannot stand in SQL");
        }
        return new TableName.Parts(List.of(name)).quoted();
    }

    /** Whether a quoted name can hold the text: it has no escape for what Spark takes as the reference of a variable. */
    static boolean isExpressible(String name) {
        return !name.isEmpty() && !name.contains(VARIABLE);
    }

    /** The names in back quotes, in parentheses. */
    static String identifiers(List<String> names) {
        return names.stream().map(SqlText::identifier).collect(Collectors.joining(", ", "(", ")"));
    }

    /** The properties as pairs, in parentheses. */
    static String properties(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(entry -> literal(entry.getKey()) + " = " + literal(entry.getValue()))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /**
     * A table's name with each of its parts quoted.
     *
     * @throws IllegalArgumentException when the text is no name; the rule book has said so before
     */
    static String table(String text) {
        if (TableName.of(text) instanceof TableName.Parts parts) {
            return parts.names().stream().map(SqlText::identifier).collect(Collectors.joining("."));
        }
        throw new IllegalArgumentException("'" + text + "' is no table name");
    }
}
