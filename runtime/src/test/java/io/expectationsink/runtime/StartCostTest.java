package io.expectationsink.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import io.expectationsink.testing.StartedJobs;
import io.expectationsink.testing.Tables;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a start asks of the catalog, and commits, beyond Spark's own {@code toTable}: counts, which are exact. */
@Tag("end-to-end")
@ExtendWith(LocalSpark.class)
class StartCostTest {

    @TempDir
    private Path folder;

    private SparkSession spark;
    private Numbers numbers;

    @BeforeEach
    void openSession(SparkSession session) {
        spark = CountingCatalog.session(session);
        numbers = Numbers.in(spark, folder).add(0, 2);
    }

    private StreamingQuery declared(String table, String format) {
        SinkDefinition sink = SinkDefinition.builder(table)
                .table(table)
                .format(format)
                .trigger(TriggerDefinition.availableNow())
                .checkpoint(folder.resolve("checkpoints").toString())
                .build();
        return new SinkWriter(SinkContext.builder(spark).productId("aviation").build()).start(numbers.stream(), sink);
    }

    private StreamingQuery byHand(String table, String format) throws Exception {
        return numbers.stream()
                .writeStream()
                .format(format)
                .trigger(Trigger.AvailableNow())
                .option("checkpointLocation", folder.resolve(table).toString())
                .toTable(table);
    }

    private static Map<String, Integer> calls(Callable<StreamingQuery> start) throws Exception {
        return CountingCatalog.count(() -> start.call().awaitTermination());
    }

    /** What the second asks more than the first. */
    private static Map<String, Integer> more(Map<String, Integer> first, Map<String, Integer> second) {
        Map<String, Integer> more = new TreeMap<>(second);
        first.forEach((question, times) -> more.merge(question, -times, Integer::sum));
        more.values().removeIf(times -> times == 0);
        return more;
    }

    private Map<String, Integer> moreOnAnExistingTable(String format) throws Exception {
        String byHand = Tables.fresh("by_hand");
        String declared = Tables.fresh("declared");
        byHand(byHand, format).awaitTermination();
        declared(declared, format).awaitTermination();
        numbers.add(2, 4);
        return more(calls(() -> byHand(byHand, format)), calls(() -> declared(declared, format)));
    }

    @Test
    void anExistingDeltaTableIsLoadedOnceMore() throws Exception {
        assertThat(moreOnAnExistingTable("delta")).isEqualTo(Map.of("loadTable", 1));
    }

    private Map<String, Integer> moreOnANewCheckpoint(String format) throws Exception {
        String byHand = Tables.fresh("by_hand");
        String declared = Tables.fresh("declared");
        for (String table : List.of(byHand, declared)) {
            spark.sql("CREATE TABLE " + table + " (id LONG, third LONG, meta_dq_run_id STRING,"
                    + " meta_dq_run_datetime TIMESTAMP) USING " + format
                    + " TBLPROPERTIES ('product_id' = 'aviation')");
        }
        return more(calls(() -> byHand(byHand, format)), calls(() -> declared(declared, format)));
    }

    @Test
    void soItIsForANewCheckpoint() throws Exception {
        assertThat(moreOnANewCheckpoint("delta")).isEqualTo(Map.of("loadTable", 1));
    }

    @Test
    void anExistingTableOfFilesIsLoadedOnceMore() throws Exception {
        assertThat(moreOnAnExistingTable("parquet")).isEqualTo(Map.of("loadTable", 1));
    }

    @Test
    void oneThatNoStreamHasWrittenToIsLoadedTwiceMore() throws Exception {
        assertThat(moreOnANewCheckpoint("parquet")).isEqualTo(Map.of("loadTable", 2));
    }

    @Test
    void aNewTableIsLoadedBeforeItIsCreatedAndAfterwards() throws Exception {
        String byHand = Tables.fresh("by_hand");
        String declared = Tables.fresh("declared");

        Map<String, Integer> more =
                more(calls(() -> byHand(byHand, "delta")), calls(() -> declared(declared, "delta")));

        assertThat(more).isEqualTo(Map.of("loadTable", 2));
    }

    @Test
    void aNewTableHasItsCreationsCommitAndAnExistingOneNone() throws Exception {
        String table = Tables.fresh("declared");

        declared(table, "delta").awaitTermination();
        assertThat(Tables.operations(spark, table)).containsExactly("CREATE TABLE", "STREAMING UPDATE");

        numbers.add(2, 4);
        declared(table, "delta").awaitTermination();
        assertThat(Tables.operations(spark, table))
                .containsExactly("CREATE TABLE", "STREAMING UPDATE", "STREAMING UPDATE");
    }

    @Test
    void anExistingTableTakesNoSparkJob() throws Exception {
        String table = Tables.fresh("declared");
        declared(table, "delta").awaitTermination();
        numbers.add(2, 4);

        assertThat(StartedJobs.count(spark, () -> declared(table, "delta").awaitTermination()))
                .isZero();
    }
}
