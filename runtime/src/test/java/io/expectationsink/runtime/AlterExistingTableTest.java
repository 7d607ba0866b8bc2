package io.expectationsink.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.SinkKind;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.testing.CapturedLog;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import io.expectationsink.testing.Tables;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a sink does to a table that was there before it: set {@code product_id} once, and nothing else. */
@ExtendWith(LocalSpark.class)
class AlterExistingTableTest {

    private static final String ALTER = "spark.expectationsink.alterExistingTables";

    @TempDir
    private Path folder;

    private SparkSession spark;
    private Numbers numbers;
    private String table;

    @BeforeEach
    void createTable(SparkSession session) {
        spark = session;
        numbers = Numbers.in(spark, folder).add(0, 3);
        table = Tables.fresh("existing");
        spark.sql("CREATE TABLE " + table
                + " (id LONG, third LONG, meta_dq_run_id STRING, meta_dq_run_datetime TIMESTAMP) USING delta");
    }

    @AfterEach
    void unset() {
        spark.conf().unset(ALTER);
    }

    private SinkWriter writer(String productId) {
        return new SinkWriter(SinkContext.builder(spark).productId(productId).build());
    }

    private SinkDefinition stream(TriggerDefinition trigger) {
        return SinkDefinition.builder("existing")
                .table(table)
                .trigger(trigger)
                .checkpoint(folder.resolve("checkpoints").toString())
                .build();
    }

    private SinkDefinition batch() {
        return SinkDefinition.builder("batch").kind(SinkKind.BATCH).table(table).build();
    }

    @Test
    void setsTheMissingPropertyOnceAndSaysSo() throws Exception {
        try (CapturedLog log = CapturedLog.open()) {
            writer("p")
                    .start(numbers.stream(), stream(TriggerDefinition.availableNow()))
                    .awaitTermination();
            writer("p")
                    .start(numbers.stream(), stream(TriggerDefinition.availableNow()))
                    .awaitTermination();

            assertThat(log.infos())
                    .filteredOn(info -> info.contains("product_id"))
                    .hasSize(1);
        }
        assertThat(Tables.properties(spark, table)).containsEntry("product_id", "p");
        assertThat(Tables.operations(spark, table))
                .containsExactly("CREATE TABLE", "SET TBLPROPERTIES", "STREAMING UPDATE");
    }

    @Test
    void altersNothingWhereTheDeploymentForbidsIt() throws Exception {
        spark.conf().set(ALTER, "false");

        writer("p")
                .start(numbers.stream(), stream(TriggerDefinition.availableNow()))
                .awaitTermination();

        assertThat(Tables.operations(spark, table)).containsExactly("CREATE TABLE", "STREAMING UPDATE");
    }

    @Test
    void altersNothingUnderARunningStream() {
        SinkWriter streaming = writer("p");
        StreamingQuery query = streaming.start(numbers.stream(), stream(TriggerDefinition.processingTime("0 seconds")));
        try {
            query.processAllAvailable();
            writer("q").save(numbers.batch(), batch());
            numbers.add(3, 5);
            query.processAllAvailable();

            assertThat(query.isActive()).isTrue();
            assertThat(Tables.properties(spark, table)).containsEntry("product_id", "p");
            assertThat(spark.table(table).count()).isEqualTo(8);
        } finally {
            assertThat(streaming.stop(query, Duration.ofSeconds(30))).isTrue();
        }
    }

    @Test
    void keepsAnyProductIdAsText() {
        String odd = "it's \\ \"x\" ', 'delta.appendOnly'='true ${spark.app.name}\n; DROP TABLE " + table;

        writer(odd).save(numbers.batch(), batch());

        assertThat(Tables.properties(spark, table))
                .containsEntry("product_id", odd)
                .doesNotContainKey("delta.appendOnly");
    }
}
