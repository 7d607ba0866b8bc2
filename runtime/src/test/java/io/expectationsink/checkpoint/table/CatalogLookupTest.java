package io.expectationsink.checkpoint.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.expectationsink.table.TableProbe;
import io.expectationsink.table.TableState;
import io.expectationsink.testing.CapturedLog;
import io.expectationsink.testing.HookedCatalog;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Tables;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one call of the catalog tells of a table is what the statements tell. */
@Tag("end-to-end")
@ExtendWith(LocalSpark.class)
class CatalogLookupTest {

    private static final String STALENESS = "spark.databricks.delta.stalenessLimit";

    @TempDir
    private Path folder;

    private SparkSession spark;

    @BeforeEach
    void openSession(SparkSession session) {
        spark = session;
    }

    @AfterEach
    void unset() {
        spark.conf().unset(STALENESS);
    }

    private Optional<TableState> found(String table) {
        Optional<TableState> found = new CatalogLookup(spark).find(table);
        assertThat(found.map(CatalogLookupTest::told))
                .isEqualTo(new TableProbe(spark).find(table).map(CatalogLookupTest::told));
        return found;
    }

    /** Comments and ids of columns, which nothing is decided by, are left out. */
    private static Object told(TableState table) {
        return List.of(
                table.provider(),
                table.location(),
                table.schema().toDDL(),
                table.partitionColumns(),
                table.properties());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(id LONG NOT NULL COMMENT 'x', v VARCHAR(5), c CHAR(3), s STRUCT<a: INT, B: STRING>) USING delta"
                        + " PARTITIONED BY (v) TBLPROPERTIES ('product_id' = 'p', 'password' = 'x',"
                        + " 'delta.columnMapping.mode' = 'name')",
                "(id LONG, k INT) USING DELTA CLUSTER BY (id) LOCATION '{folder}/a b%20c'",
                "(id LONG NOT NULL, v VARCHAR(5), c CHAR(3), k INT) USING parquet OPTIONS (compression 'gzip')"
                        + " PARTITIONED BY (k) TBLPROPERTIES ('product_id' = 'p', 'token' = 'x')",
                "(id LONG, k INT) USING PARQUET CLUSTERED BY (id) INTO 2 BUCKETS LOCATION '{folder}/a b%20c'",
                "(id LONG, k INT) USING csv"
            })
    void tellsOfATable(String columns) {
        String table = Tables.fresh("default.looked_up");
        spark.sql("CREATE TABLE " + table + " " + columns.replace("{folder}", folder.toString()));

        assertThat(found(table)).isPresent();
        assertThat(found("spark_catalog." + table)).isPresent();
    }

    @Test
    void tellsOfADeltaTableAtAPath() {
        String table = "delta.`" + folder.resolve("table") + "`";
        assertThat(found(table)).isEmpty();

        spark.sql("CREATE TABLE " + table + " (id LONG, k INT) USING delta PARTITIONED BY (k)");

        assertThat(found(table)).isPresent();
    }

    @Test
    void tellsOfAViewAndOfNothing() {
        String view = Tables.fresh("default.looked_up");
        spark.sql("CREATE VIEW " + view + " AS SELECT 1 AS id");

        spark.sql("CREATE OR REPLACE GLOBAL TEMPORARY VIEW looked_up AS SELECT 1 AS id");

        assertThat(found(view)).isPresent();
        assertThat(found("global_temp.looked_up")).isPresent();
        assertThat(found("GLOBAL_TEMP.looked_up")).isPresent();
        assertThat(found("default.not_there")).isEmpty();
        assertThat(found("not_there.not_there")).isEmpty();
    }

    @Test
    void bringsTheLogOfADeltaTableAsItIsNow() {
        String table = Tables.fresh("default.looked_up");
        spark.sql("CREATE TABLE " + table + " (id LONG) USING delta");
        spark.sql("INSERT INTO " + table + " VALUES (1)");

        assertThat(new CatalogLookup(spark).load(table).flatMap(LoadedTable::log))
                .hasValueSatisfying(log -> assertThat(log.snapshot().version()).isEqualTo(1));
    }

    @Test
    void bringsItAsItIsNowWhereDeltaMayHandOutOlderOnes() throws Exception {
        String table = "delta.`" + folder.resolve("table") + "`";
        spark.sql("CREATE TABLE " + table + " (id LONG) USING delta");
        spark.conf().set(STALENESS, "1h");
        // By another process: Delta's memory of the log stays as it is.
        Files.writeString(folder.resolve("table/_delta_log/%020d.json".formatted(1)), """
                {"commitInfo":{"timestamp":1,"operation":"WRITE","operationParameters":{}}}
                """);

        assertThat(new CatalogLookup(spark).load(table).flatMap(LoadedTable::log))
                .hasValueSatisfying(log -> assertThat(log.snapshot().version()).isEqualTo(1));
    }

    @Test
    void anInterruptedThreadStaysSo() {
        SparkSession hooked = HookedCatalog.session(spark);
        String table = Tables.fresh("looked_up");
        hooked.sql("CREATE TABLE " + table + " (id LONG) USING delta");
        HookedCatalog.afterNext(table, () -> {
            throw new InterruptedException();
        });

        assertThatThrownBy(() -> new CatalogLookup(hooked).find("default." + table))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(table);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void saysOnceThatStatementsAreAskedInPlaceOfTheCatalog() {
        SparkSession hooked = HookedCatalog.session(spark);
        String table = Tables.fresh("looked_up");
        hooked.sql("CREATE TABLE " + table + " (id LONG) USING delta");
        try (CapturedLog log = CapturedLog.open()) {
            for (int look = 0; look < 2; look++) {
                HookedCatalog.afterNext(table, () -> {
                    throw new SocketTimeoutException("no answer");
                });
                assertThat(new CatalogLookup(hooked).find("default." + table)).isPresent();
            }

            assertThat(log.infos()).singleElement().asString().contains("default." + table, "a slower one follows");
        }
    }
}
