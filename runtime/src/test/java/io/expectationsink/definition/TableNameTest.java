package io.expectationsink.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableNameTest {

    @Test
    void hasOnePartForEachDot() {
        assertThat(TableName.of("birds")).isEqualTo(parts("birds"));
        assertThat(TableName.of(" lake . aviation\n.\tbirds ")).isEqualTo(parts("lake", "aviation", "birds"));
        assertThat(TableName.of("a.b -- the table")).isEqualTo(parts("a", "b"));
        assertThat(TableName.of("a./* nested /* comment */ */b")).isEqualTo(parts("a", "b"));
    }

    @Test
    void takesReservedWordsAndLeadingDigits() {
        assertThat(TableName.of("select.from")).isEqualTo(parts("select", "from"));
        assertThat(TableName.of("2026_birds.1e5x")).isEqualTo(parts("2026_birds", "1e5x"));
    }

    @Test
    void readsTheNameInAClause() {
        assertThat(TableName.of("IDENTIFIER('sales.`a-b`')")).isEqualTo(parts("sales", "a-b"));
        assertThat(TableName.of(" identifier\n( 'orders' ) ")).isEqualTo(parts("orders"));
        assertThat(TableName.of("identifier.b")).isEqualTo(parts("identifier", "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales.IDENTIFIER('a')", "IDENTIFIER('a').b", "IDENTIFIER(\"a\")", "IDENTIFIER('a\\'b')"})
    void leavesOtherClausesToSpark(String text) {
        assertThat(TableName.of(text)).isEqualTo(new TableName.Unread(text));
    }

    @Test
    void unquotesBackQuotes() {
        assertThat(TableName.of("`a.b`.`c``d`")).isEqualTo(parts("a.b", "c`d"));
        assertThat(TableName.of("``")).isEqualTo(parts(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "sales-eu.orders | '-' may not stand outside of back quotes",
                "sales.été | 'é' may not stand outside of back quotes",
                "$t | '$' may not stand outside of back quotes",
                "a..b | a part beside a dot is empty",
                "a. | a part beside a dot is empty",
                ".a | a part beside a dot is empty",
                "a b | a dot is missing before 'b'",
                "sales.2026 | '2026' is a number, which is no name without back quotes",
                "1e5 | '1e5' is a number, which is no name without back quotes",
                "`a | a back quote is not closed",
                "a /* b | a comment is not closed",
                "IDENTIFIER('a..b') | a part beside a dot is empty",
            })
    void saysWhatIsWrong(String text, String reason) {
        assertThat(TableName.of(text)).isEqualTo(new TableName.Malformed(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n"})
    void isMalformedWhenBlank(String text) {
        assertThat(TableName.of(text)).isEqualTo(new TableName.Malformed("it is blank"));
    }

    @Test
    void leavesTheSessionCatalogOnlyWithAnotherCatalogFirst() {
        assertThat(parts("birds").isInOtherCatalog()).isFalse();
        assertThat(parts("aviation", "birds").isInOtherCatalog()).isFalse();
        assertThat(parts("Spark_Catalog", "aviation", "birds").isInOtherCatalog())
                .isFalse();
        assertThat(parts("lake", "aviation", "birds").isInOtherCatalog()).isTrue();
    }

    @Test
    void findsThePartThatTheSessionCatalogRefuses() {
        assertThat(parts("sales", "a-b").refusedBySessionCatalog()).contains("a-b");
        assertThat(parts("").refusedBySessionCatalog()).contains("");
        assertThat(parts("spark_catalog", "sales", "été").refusedBySessionCatalog())
                .contains("été");
        assertThat(parts("lake", "sales", "a-b").refusedBySessionCatalog()).isEmpty();
        assertThat(parts("sales", "Orders_2").refusedBySessionCatalog()).isEmpty();
    }

    @Test
    void needsOneSchemaAfterSparkCatalog() {
        assertThat(parts("spark_catalog", "birds").hasWrongNamespace()).isTrue();
        assertThat(parts("spark_catalog", "a", "b", "birds").hasWrongNamespace())
                .isTrue();
        assertThat(parts("spark_catalog", "aviation", "birds").hasWrongNamespace())
                .isFalse();
        assertThat(parts("spark_catalog").hasWrongNamespace()).isFalse();
    }

    @Test
    void hasOneFolderOfACheckpoint() {
        assertThat(parts("Sales", "Orders").segment()).isEqualTo("sales_orders");
        assertThat(parts("spark_catalog", "sales", "orders").segment()).isEqualTo("sales_orders");
        assertThat(parts("spark_catalog").segment()).isEqualTo("spark_catalog");
        assertThat(parts("lake", "a/b", "c.d").segment()).isEqualTo("lake_a_b_c_d");
        assertThat(TableName.segment("Orders.EU-1")).isEqualTo("orders_eu-1");
    }

    @Test
    void quotesEveryPartForSql() {
        assertThat(parts("sales", "a`b").quoted()).isEqualTo("`sales`.`a``b`");
    }

    private static TableName.Parts parts(String... names) {
        return new TableName.Parts(List.of(names));
    }
}
