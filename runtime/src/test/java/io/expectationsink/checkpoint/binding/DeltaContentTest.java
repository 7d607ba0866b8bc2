package io.expectationsink.checkpoint.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.expectationsink.testing.CapturedLog;
import io.expectationsink.testing.HookedFileSystem;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import io.expectationsink.testing.StartedJobs;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.Snapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import scala.Option;

/** What is read of a Delta table the quick way is what the slow way reads, and nothing is read quickly that may differ. */
@ExtendWith(LocalSpark.class)
class DeltaContentTest {

    private static final String HOOKED = "fs.hooked.impl";

    @TempDir
    private Path folder;

    private SparkSession spark;
    private Path lake;

    @BeforeEach
    void writeByAStream(SparkSession session) throws Exception {
        spark = session;
        spark.conf().set(HOOKED, HookedFileSystem.class.getName());
        lake = folder.resolve("lake");
        Streams streams = new Streams(spark, Numbers.in(spark, folder).add(0, 3), folder);
        streams.run(streams.sink("orders", "ours").path(lake.toString()));
    }

    @AfterEach
    void unset() {
        spark.conf().unset(HOOKED);
    }

    private Path log(String name, long version) {
        return lake.resolve("_delta_log").resolve(name.formatted(version));
    }

    /** As a driver finds it that has not seen the table before. */
    private Snapshot snapshot(String location) {
        DeltaLog.clearCache();
        return DeltaLog.forTable(spark, new org.apache.hadoop.fs.Path(location))
                .update(false, Option.empty(), Option.empty());
    }

    private void changeSummary(Consumer<ObjectNode> change) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Path file = log("%020d.crc", 1);
        ObjectNode summary = (ObjectNode) json.readTree(file.toFile());
        change.accept(summary);
        Files.deleteIfExists(log(".%020d.crc.crc", 1));
        json.writeValue(file.toFile(), summary);
    }

    /** Each query's last batch, as the commits themselves say. */
    private Map<String, Long> written() {
        return spark
                .read()
                .json(lake.resolve("_delta_log").resolve("*.json").toString())
                .selectExpr("txn.appId", "txn.version")
                .where("appId IS NOT NULL")
                .collectAsList()
                .stream()
                .collect(Collectors.toMap(txn -> txn.getString(0), txn -> txn.getLong(1)));
    }

    private void assertContent(boolean isReplayed, Map<String, Long> transactions) throws Exception {
        Snapshot snapshot = snapshot(lake.toString());
        List<DeltaContent> told = new ArrayList<>();

        int jobs = StartedJobs.count(spark, () -> told.add(DeltaContent.of(snapshot, DeltaCommitFiles.of(snapshot))));

        assertThat(told).containsExactly(new DeltaContent(true, transactions));
        assertThat(jobs > 0).isEqualTo(isReplayed);
    }

    @Test
    void aSummaryOfTheNewestCommitTells() throws Exception {
        assertThat(written()).hasSize(1);

        assertContent(false, written());
    }

    @Test
    void withoutASummaryTheLogIsReplayed() throws Exception {
        Files.delete(log("%020d.crc", 1));

        assertContent(true, written());
    }

    @Test
    void theSummaryOfAnotherTransactionIsNotTaken() throws Exception {
        changeSummary(summary -> {
            summary.put("txnId", "another");
            summary.put("numFiles", 0);
            summary.putArray("setTransactions");
        });

        assertContent(true, written());
    }

    @Test
    void aSummaryWithoutItsTransactionIsNotTaken() throws Exception {
        changeSummary(summary -> {
            summary.remove("txnId");
            summary.put("numFiles", 0);
            summary.putArray("setTransactions");
        });

        assertContent(true, written());
    }

    @Test
    void aSummaryThatListsNoQueriesIsNotTaken() throws Exception {
        changeSummary(summary -> summary.remove("setTransactions"));

        assertContent(true, written());
    }

    @Test
    void aTableThatForgetsTransactionsIsReplayed() throws Exception {
        spark.sql("ALTER TABLE delta.`" + lake
                + "` SET TBLPROPERTIES ('delta.setTransactionRetentionDuration' = 'interval 1 milliseconds')");

        assertContent(true, Map.of());
    }

    @Test
    void theLastCommitsSayTheSameByTheirFilesAndByAStatement() throws Exception {
        spark.sql("RESTORE TABLE delta.`" + lake + "` TO VERSION AS OF 0");
        for (long version = 3; version <= DeltaHistory.FEW; version++) {
            Files.writeString(
                    log("%020d.json", version),
                    "{\"commitInfo\":{\"timestamp\":%d,\"operation\":\"WRITE\",\"operationParameters\":{}}}\n"
                            .formatted(System.currentTimeMillis()));
        }
        DeltaTrace trace = DeltaTrace.of(snapshot(lake.toString())).orElseThrow();
        List<DeltaHistory> histories = new ArrayList<>();

        int jobsOfFew = StartedJobs.count(spark, () -> histories.add(DeltaHistory.of(spark, trace, DeltaHistory.FEW)));
        int jobsOfMore =
                StartedJobs.count(spark, () -> histories.add(DeltaHistory.of(spark, trace, DeltaHistory.FEW + 1)));

        DeltaHistory expected =
                new DeltaHistory(Map.of(written().keySet().iterator().next(), "orders"), Optional.of(2L));
        assertThat(histories).containsExactly(expected, expected);
        assertThat(jobsOfFew).isZero();
        assertThat(jobsOfMore).isPositive();
    }

    @Test
    void anInterruptedThreadReadsNoFurther() {
        Snapshot snapshot = snapshot("hooked://" + lake);
        HookedFileSystem.beforeNext("%020d.json".formatted(1), () -> {
            throw new InterruptedIOException();
        });

        assertThatThrownBy(() -> DeltaCommitFiles.of(snapshot)).isInstanceOf(UncheckedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void saysOnceThatACommitCannotBeRead() {
        Snapshot snapshot = snapshot("hooked://" + lake);
        try (CapturedLog log = CapturedLog.open()) {
            for (int look = 0; look < 2; look++) {
                HookedFileSystem.beforeNext("%020d.json".formatted(1), () -> {
                    throw new SocketTimeoutException("no answer");
                });
                assertThat(DeltaCommitFiles.of(snapshot).newest()).isEmpty();
            }

            assertThat(log.infos()).singleElement().asString().contains(lake.toString(), "a slower one follows");
        }
    }
}
