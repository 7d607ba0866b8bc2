package io.expectationsink.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

/** Holds {@link TableName} against Spark's own parser. */
class TableNameAgainstSparkTest {

    private static final int INPUTS = 20_000;

    private static final List<String> FRAGMENTS = List.of(
            "a",
            "Bird_1",
            "12",
            "1e5",
            "1d",
            "2x",
            "1L",
            "_",
            "select",
            "join",
            "x",
            "map",
            "identifier",
            "identifier('a.b')",
            "('a')",
            "`a b`",
            "`q``r`",
            "``",
            "`",
            ".",
            ".",
            ".",
            " ",
            "\n",
            "/*",
            "*/",
            "/* c */",
            "/*+",
            "--",
            "\\\n",
            "\r\n",
            "-",
            "'",
            "\"",
            "é",
            "$",
            ";",
            "\u00A0",
            "\u3000",
            "\uD83D\uDE00",
            "\u2029",
            "E",
            "+",
            "5",
            "bd");
    private static final List<String> NOISE =
            List.of(" ", ".", "`", "-", "a", "1", "/", "*", "\n", "é", ";", "\t", "\u0000", "\u2003", "\\", "_", "d");
    private static final List<String> PARTS = List.of(
            "a",
            "sales",
            "Orders",
            "2026_x",
            "table",
            "`a-b`",
            "`c``d`",
            "_1",
            "left",
            "x",
            "1e",
            "interval",
            "IDENTIFIER('a.b')");
    private static final List<String> DOTS = List.of(".", ".", ".", " . ", ".\n", "./* c */", "--c\n.");

    private final CatalystSqlParser parser = new CatalystSqlParser();
    private final Fragments fragments = new Fragments(20_261_122L, FRAGMENTS, NOISE);

    @Test
    void agreesOnTextsOfTheGrammar() {
        for (int i = 0; i < INPUTS; i++) {
            String name = name();
            assertThat(agreesOn(name)).as("accepted [%s]", name).isTrue();
        }
    }

    @Test
    void agreesOnMutatedTexts() {
        for (int i = 0; i < INPUTS; i++) {
            agreesOn(fragments.mutate(name()));
        }
    }

    @Test
    void agreesOnRandomTexts() {
        int accepted = 0;
        for (int i = 0; i < INPUTS; i++) {
            accepted += agreesOn(fragments.sequence()) ? 1 : 0;
        }
        assertThat(accepted).as("accepted texts").isBetween(INPUTS / 20, INPUTS / 2);
    }

    private String name() {
        StringBuilder text = new StringBuilder(fragments.pick(PARTS));
        int more = fragments.nextInt(4);
        for (int i = 0; i < more; i++) {
            text.append(fragments.pick(DOTS)).append(fragments.pick(PARTS));
        }
        return text.toString();
    }

    private boolean agreesOn(String text) {
        Optional<List<String>> ours =
                TableName.of(text) instanceof TableName.Parts parts ? Optional.of(parts.names()) : Optional.empty();
        Optional<List<String>> spark = spark(text);
        if (TableName.of(text) instanceof TableName.Unread) {
            return spark.isPresent();
        }
        assertThat(ours).as("parts of [%s]", text).isEqualTo(spark);
        return spark.isPresent();
    }

    private Optional<List<String>> spark(String text) {
        try {
            return Optional.of(CollectionConverters.asJava(parser.parseMultipartIdentifier(text)));
        } catch (Exception e) {
            // Scala does not declare the checked exception, so that it cannot be caught by its type.
            assertThat(e).isInstanceOf(ParseException.class);
            return Optional.empty();
        }
    }
}
