package io.expectationsink.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.expectationsink.SinkKind;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.exception.SinkFailedException;
import io.expectationsink.testing.CapturedLog;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import io.expectationsink.testing.Tables;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** A stream by path, and a batch by each name of the table; and the other way round. */
    @ParameterizedTest
    @ValueSource(strings = {"%s", "default.%s", "SPARK_CATALOG.default.%s", "path", "uri"})
    void knowsTheTableByEveryName(String spelling) {
        String location = spark.sql("DESCRIBE DETAIL " + table)
                .selectExpr("location")
                .first()
                .getString(0);
        SinkDefinition.Builder other = SinkDefinition.builder("other").kind(SinkKind.BATCH);
        switch (spelling) {
            case "path" -> other.path(Path.of(URI.create(location)).toString());
            case "uri" -> other.path(location + "/");
            default -> other.table(spelling.formatted(table));
        }
        SinkDefinition byPath = SinkDefinition.builder("byPath")
                .path(Path.of(URI.create(location)).toString())
                .checkpoint(folder.resolve("checkpoints").toString())
                .build();
        for (SinkDefinition stream : List.of(stream(TriggerDefinition.processingTime("0 seconds")), byPath)) {
            SinkWriter streaming = writer("p");
            StreamingQuery query = streaming.start(numbers.stream(), stream);
            try {
                query.processAllAvailable();
                writer("q").save(numbers.batch(), other.build());

                assertThat(Tables.properties(spark, table)).containsEntry("product_id", "p");
            } finally {
                assertThat(streaming.stop(query, Duration.ofSeconds(30))).isTrue();
            }
        }
    }

    @Test
    void leavesATableThatAStreamIsBeingStartedOn() {
        SinkDefinition fresh =
                SinkDefinition.builder("fresh").table(Tables.fresh("claimed")).build();
        TargetClaim starting = TargetClaim.of(spark, fresh);
        TargetClaim failing = TargetClaim.of(spark, fresh);
        try {
            assertThat(failing.isClaimed()).isTrue();
            assertThat(failing.isWritten()).isFalse();
            starting.starting(Optional.empty());
            assertThat(failing.isWritten()).isTrue();
            assertThat(starting.isWritten()).isFalse();
            starting.release();
            assertThat(failing.isClaimed()).isFalse();
        } finally {
            starting.release();
            failing.release();
        }
    }

    @Test
    void noStreamStartsWhileATableIsSettled() throws Exception {
        TargetClaim altering = TargetClaim.of(spark, batch());
        TargetClaim starting = TargetClaim.of(spark, stream(TriggerDefinition.availableNow()));
        try {
            CompletableFuture<Void> start = altering.settled(() -> {
                CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> starting.starting(Optional.empty()));
                assertThat(altering.isWritten()).isFalse();
                assertThatThrownBy(() -> waiting.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
                return waiting;
            });
            start.get(30, TimeUnit.SECONDS);
            assertThat(altering.isWritten()).isTrue();
        } finally {
            starting.release();
            altering.release();
        }
    }

    @Test
    void givesTheProductBackWhenTheBatchFails() {
        assertThatThrownBy(() -> writer("p")
                        .save(numbers.batch().selectExpr("id", "CAST(concat('x', id) AS LONG) AS third"), batch()))
                .isInstanceOf(SinkFailedException.class);

        assertThat(Tables.properties(spark, table)).doesNotContainKey("product_id");
    }

    @Test
    void writesPastATemporaryView() throws Exception {
        spark.range(1).createOrReplaceTempView(table);
        try {
            writer("p")
                    .start(numbers.stream(), stream(TriggerDefinition.availableNow()))
                    .awaitTermination();
            writer("p").save(numbers.batch(), batch());

            assertThat(spark.table("default." + table).count()).isEqualTo(6);
        } finally {
            spark.catalog().dropTempView(table);
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
