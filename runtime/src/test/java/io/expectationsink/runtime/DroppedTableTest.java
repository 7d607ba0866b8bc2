package io.expectationsink.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.SinkKind;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.table.ExistingTable;
import io.expectationsink.table.ProvisionedTable;
import io.expectationsink.table.TableProvisioner;
import io.expectationsink.testing.HookedCatalog;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import io.expectationsink.testing.Tables;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A start that fails takes its table back, while another counts on it. */
@ExtendWith(LocalSpark.class)
class DroppedTableTest {

    @TempDir
    private Path folder;

    private static SinkDefinition.Builder sink(String name, String table) {
        return SinkDefinition.builder(name).table(table).format("parquet").trigger(TriggerDefinition.availableNow());
    }

    @Test
    void aTableThatAStartHasSeenIsNotDroppedByTheOneThatMadeIt(SparkSession any) throws Exception {
        SparkSession spark = HookedCatalog.session(any);
        SinkContext context = SinkContext.builder(spark).build();
        Numbers numbers = Numbers.in(spark, folder).add(0, 3);
        String table = Tables.fresh("dropped");
        CheckedSink failing = CheckedSink.of(
                numbers.stream(),
                sink("failing", table)
                        .checkpoint(folder.resolve("failing").toString())
                        .runMetadata(false)
                        .build(),
                SinkKind.STREAMING,
                context);
        failing.failed();
        TargetClaim claim = TargetClaim.of(spark, failing.definition());
        ProvisionedTable made = new TableProvisioner(spark, SessionTables.of(spark))
                .provision(
                        TableRequests.of(failing, context, numbers.stream(), spark, claim)
                                .orElseThrow(),
                        ExistingTable.COMPARE);
        String identity = Tables.properties(spark, table).get("expectationsink.identity");
        HookedCatalog.afterNext(table, () -> {
            made.undo();
            claim.release();
        });

        new SinkWriter(context)
                .start(
                        numbers.stream(),
                        sink("starting", table)
                                .checkpoint(folder.resolve("starting").toString())
                                .runMetadata(false)
                                .build())
                .awaitTermination();

        assertThat(HookedCatalog.awaits(table)).isFalse();
        assertThat(identity).isNotNull();
        assertThat(Tables.properties(spark, table)).containsEntry("expectationsink.identity", identity);
        assertThat(Tables.ids(spark, table)).containsExactly(0L, 1L, 2L);
    }
}
