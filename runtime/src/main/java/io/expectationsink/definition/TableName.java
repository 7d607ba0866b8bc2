package io.expectationsink.definition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What Spark makes of a table's name. The grammar is that of {@code parseMultipartIdentifier}, which {@code
 * DataStreamWriter.toTable} and {@code DataFrameWriter.saveAsTable} read it with: parts with dots between them, each of
 * ASCII letters, digits and underscores, or in back quotes. White space and SQL comments between parts are skipped. The
 * clause {@code IDENTIFIER('…')}, which Spark reads from 4.1 on, is the name that it holds.
 */
public sealed interface TableName {

    /** Reads the text as Spark does. */
    static TableName of(String text) {
        return TableNameReader.read(text);
    }

    /**
     * The name in parts.
     *
     * @param names the parts without their quotes: {@code [[catalog,] schema,] name}; at least one
     */
    record Parts(List<String> names) implements TableName {

        private static final String SESSION_CATALOG = "spark_catalog";
        // SessionCatalog.validNameFormat
        private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]+");
        private static final int SCHEMA_AND_NAME = 2;

        /** Copies the parts. */
        public Parts {
            names = List.copyOf(names);
        }

        /** Whether a catalog stands first that is not Spark's own: three parts or more, and not {@code spark_catalog}. */
        public boolean isInOtherCatalog() {
            return names.size() > SCHEMA_AND_NAME && !startsWithSessionCatalog();
        }

        /** Whether {@code spark_catalog} stands first, in any case, and a name follows. */
        public boolean startsWithSessionCatalog() {
            return names.size() > 1 && names.get(0).equalsIgnoreCase(SESSION_CATALOG);
        }

        /**
         * Whether {@code spark_catalog} stands first and what follows is not one schema and one name; Spark's condition
         * is {@code REQUIRES_SINGLE_PART_NAMESPACE}.
         */
        public boolean hasWrongNamespace() {
            return startsWithSessionCatalog() && names.size() != SCHEMA_AND_NAME + 1;
        }

        /**
         * The first part that Spark's session catalog refuses, by {@code SessionCatalog.validateName}; empty when there
         * is none, or when another catalog decides. The condition is {@code INVALID_SCHEMA_OR_RELATION_NAME}.
         */
        public Optional<String> refusedBySessionCatalog() {
            if (isInOtherCatalog()) {
                return Optional.empty();
            }
            return names.stream()
                    .filter(name -> !NAME.matcher(name.toLowerCase(Locale.ROOT)).matches())
                    .findFirst();
        }

        /**
         * The folder that a checkpoint of this table has: the parts in lower case with underscores between them, without
         * a leading {@code spark_catalog}. It is one segment whatever the quoted parts hold.
         */
        public String segment() {
            List<String> kept = startsWithSessionCatalog() ? names.subList(1, names.size()) : names;
            return TableName.segment(String.join(".", kept));
        }

        /** The name as SQL takes it whatever the parts hold: each in back quotes. */
        public String quoted() {
            return names.stream()
                    .map(name -> "`" + name.replace("`", "``") + "`")
                    .collect(Collectors.joining("."));
        }
    }

    /**
     * A text that is no table name; Spark's conditions are {@code PARSE_SYNTAX_ERROR}, {@code INVALID_IDENTIFIER},
     * {@code PARSE_EMPTY_STATEMENT} and {@code UNCLOSED_BRACKETED_COMMENT}.
     *
     * @param reason what is wrong with it, as the rest of a sentence
     */
    record Malformed(String reason) implements TableName {}

    /**
     * A name with the clause {@code IDENTIFIER('…')} in a form that only Spark can read: among other parts, or with an
     * escape in its literal. It may be right or wrong.
     *
     * @param text the text as it stands
     */
    record Unread(String text) implements TableName {}

    /** The folder that a checkpoint has for a name that is no table's, such as a topic: dots and slashes as underscores. */
    static String segment(String name) {
        return name.replace('.', '_').replace('/', '_').toLowerCase(Locale.ROOT);
    }
}
