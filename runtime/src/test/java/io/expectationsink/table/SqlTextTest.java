package io.expectationsink.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.expectationsink.checkpoint.table.CatalogLookup;
import io.expectationsink.testing.LocalSpark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LocalSpark.class)
class SqlTextTest {

    private static final String SETTING = "spark.sql.parser.escapedStringLiterals";
    private static final List<String> FRAGMENTS = List.of(
            "'",
            "\"",
            "\\",
            "\\'",
            "\n",
            "\r\n",
            "\t",
            "`",
            ";",
            "--",
            "/*",
            "*/",
            "${spark.master}",
            "${env:HOME}",
            "$",
            "{",
            "}",
            "%",
            "_",
            "\\%",
            "\\_",
            "\\u0041",
            "\\101",
            "\\n",
            "é",
            "漢",
            "😀",
            "\u0000",
            "\u001a",
            " ",
            ")",
            "'='",
            "r'",
            ":p",
            "?",
            "a");

    @AfterEach
    void resetSetting() {
        LocalSpark.session().conf().unset(SETTING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "true"})
    void anyTextComesBackAsPropertyAndComment(String escaped, SparkSession spark) {
        spark.conf().set(SETTING, escaped);
        for (String value : nastyTexts()) {
            String table = Requests.newName();
            spark.sql("CREATE TABLE " + SqlText.table(table) + " (id INT COMMENT " + SqlText.literal(value)
                    + ") USING parquet TBLPROPERTIES " + SqlText.properties(Map.of("key", value)));
            Map<String, String> properties = new TableProperties(spark).read(table);
            assertThat(properties).as("property of %s", value).containsExactly(Map.entry("key", value));
            StructType schema = spark.table(table).schema();
            assertThat(schema.apply("id").getComment().get()).isEqualTo(value);
            new TableProperties(spark).set(table, "key", value + "2");
            assertThat(new TableProperties(spark).read(table)).containsExactly(Map.entry("key", value + "2"));
            spark.sql("DROP TABLE " + table);
        }
    }

    @Test
    void craftedValueSetsNoOtherProperty(SparkSession spark) {
        TableRequest request = Requests.forNewTable()
                .property("product_id", "x', 'delta.appendOnly' = 'true")
                .build();
        new TableProvisioner(spark, new CatalogLookup(spark)).provision(request, ExistingTable.COMPARE);
        assertThat(new TableProperties(spark).read(request.table()))
                .containsEntry("product_id", "x', 'delta.appendOnly' = 'true")
                .doesNotContainKey("delta.appendOnly");
    }

    @Test
    void everyPartOfATableNameIsQuoted() {
        assertThat(SqlText.table("a . `b``c`.d")).isEqualTo("`a`.`b``c`.`d`");
    }

    @Test
    void whatIsNoNameNeverReachesSql() {
        assertThatThrownBy(() -> SqlText.table("a; DROP TABLE b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SqlText.identifier("a${spark.master}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SqlText.identifier("")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> nastyTexts() {
        List<String> texts = new ArrayList<>(FRAGMENTS);
        Random random = new Random(20261122);
        for (int i = 0; i < 60; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(6) + 1; j > 0; j--) {
                text.append(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
            }
            texts.add(text.toString());
        }
        texts.add("");
        return texts;
    }
}
