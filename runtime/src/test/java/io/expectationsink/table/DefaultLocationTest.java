package io.expectationsink.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Tables;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LocalSpark.class)
class DefaultLocationTest {

    private static final String CASE = "spark.sql.caseSensitive";

    @AfterEach
    void unset(SparkSession spark) {
        spark.conf().unset(CASE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isWhereSparkPutsTheTable(boolean caseSensitive, SparkSession spark) {
        spark.conf().set(CASE, caseSensitive);
        String table = Tables.fresh("MixedCase");

        String expected = DefaultLocation.of(spark, table).orElseThrow();

        spark.sql("CREATE TABLE " + table + " (id LONG) USING delta");
        assertThat(spark.sql("DESCRIBE DETAIL " + table)
                        .select("location")
                        .first()
                        .getString(0))
                .isEqualTo(expected);
        spark.sql("DROP TABLE " + table);
    }

    @Test
    void isUnknownInAnotherCatalogAndWithoutASchema(SparkSession spark) {
        assertThat(DefaultLocation.of(spark, "lake.sales.orders")).isEmpty();
        assertThat(DefaultLocation.of(spark, "no_such_schema.orders")).isEmpty();
    }
}
