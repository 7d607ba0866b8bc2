package io.expectationsink.checkpoint.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.expectationsink.checkpoint.DriverFileSystem;
import io.expectationsink.checkpoint.MarkerFile;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.exception.InvalidSinkException;
import io.expectationsink.runtime.SinkContext;
import io.expectationsink.runtime.SinkWriter;
import io.expectationsink.testing.KafkaBroker;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import io.expectationsink.testing.StoredCheckpoint;
import io.expectationsink.testing.Tables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The table of decisions on topics, which tell nothing of themselves: the marker alone guards them. */
@Tag("proof")
@ExtendWith(LocalSpark.class)
class TopicDecisionsTest {

    private static final String ACCEPT = Acceptance.setting("orders");

    @RegisterExtension
    static final KafkaBroker KAFKA = new KafkaBroker();

    @TempDir
    private Path folder;

    private final String topic = Tables.fresh("orders-topic");
    private SparkSession spark;
    private Numbers numbers;
    private Path checkpoint;

    @BeforeEach
    void begin(SparkSession session) {
        spark = session;
        numbers = Numbers.in(spark, folder).add(0, 2);
        checkpoint = folder.resolve("checkpoint");
    }

    @AfterEach
    void forget() {
        spark.conf().unset(ACCEPT);
    }

    private SinkDefinition sink(String name) {
        return SinkDefinition.builder("orders")
                .format("kafka")
                .table(name)
                .option("kafka.bootstrap.servers", KAFKA.servers())
                .checkpoint(checkpoint.toString())
                .appendTableName(false)
                .trigger(TriggerDefinition.availableNow())
                .build();
    }

    private Dataset<Row> records() {
        return numbers.stream().selectExpr("CAST(id AS STRING) AS value");
    }

    private void run(String name) throws Exception {
        new SinkWriter(SinkContext.builder(spark).productId("shop").build())
                .start(records(), sink(name))
                .awaitTermination();
        new StoredCheckpoint(checkpoint).awaitFree();
    }

    private void runBare() throws Exception {
        records()
                .writeStream()
                .format("kafka")
                .option("kafka.bootstrap.servers", KAFKA.servers())
                .option("topic", topic)
                .option("checkpointLocation", checkpoint.toString())
                .trigger(Trigger.AvailableNow())
                .start()
                .awaitTermination();
    }

    private void accept(String name, Action action) throws Exception {
        String refusal = catchThrowableOfType(InvalidSinkException.class, () -> run(name))
                .getMessage();
        assertThat(Streams.offers(refusal)).containsOnlyKeys(Action.values());
        spark.conf().set(ACCEPT, Streams.offers(refusal).get(action));
        run(name);
    }

    private Situation situation(String name) throws Exception {
        DriverFileSystem files = DriverFileSystem.of(spark).orElseThrow();
        return Binding.of(new EvidenceReader(spark, files, sink(name), files.qualify(checkpoint.toString())).read());
    }

    private List<String> read(String name) {
        return spark
                .read()
                .format("kafka")
                .option("kafka.bootstrap.servers", KAFKA.servers())
                .option("subscribe", name)
                .load()
                .selectExpr("CAST(value AS STRING)")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();
    }

    private void delete(String... entries) throws Exception {
        for (String entry : entries) {
            FileUtils.forceDelete(checkpoint.resolve(entry).toFile());
        }
    }

    @Test
    void aNewStreamStartsAndGoesOn() throws Exception {
        assertThat(situation(topic)).isEqualTo(Situation.NEW_UNTOLD);
        run(topic);
        numbers.add(2, 3);

        assertThat(situation(topic)).isEqualTo(Situation.BOUND);
        run(topic);
        assertThat(read(topic)).containsExactlyInAnyOrder("0", "1", "2");
    }

    @Test
    void aStreamThatWasWrittenWithoutUsIsAdopted() throws Exception {
        runBare();
        numbers.add(2, 3);

        assertThat(situation(topic)).isEqualTo(Situation.UNBOUND);
        accept(topic, Action.ADOPT);
        assertThat(read(topic)).containsExactlyInAnyOrder("0", "1", "2");
    }

    @Test
    void aStreamThatWasWrittenWithoutUsBeginsAnew() throws Exception {
        runBare();

        accept(topic, Action.RESET);
        assertThat(read(topic)).containsExactlyInAnyOrder("0", "0", "1", "1");
    }

    @Test
    void anotherTopicWouldGetTheNewRowsAlone() throws Exception {
        String other = Tables.fresh("other-topic");
        run(topic);
        numbers.add(2, 3);

        assertThat(situation(other)).isEqualTo(Situation.OTHER_TARGET);
        accept(other, Action.ADOPT);
        assertThat(read(other)).containsExactly("2");
        assertThat(situation(topic)).isEqualTo(Situation.OTHER_TARGET);
        accept(topic, Action.RESET);
        assertThat(read(topic)).containsExactlyInAnyOrder("0", "0", "1", "1", "2");
    }

    @Test
    void aFirstBatchThatWasNotDoneRunsAgain() throws Exception {
        runBare();
        delete("commits");

        assertThat(situation(topic)).isEqualTo(Situation.FIRST_BATCH_PLANNED);
        run(topic);
        assertThat(read(topic)).containsExactlyInAnyOrder("0", "0", "1", "1");
    }

    @Test
    void aFirstBatchForAnotherTopicThatWasNotDoneRunsForThisOne() throws Exception {
        String other = Tables.fresh("other-topic");
        run(topic);
        delete("commits");

        assertThat(situation(other)).isEqualTo(Situation.NOTHING_WRITTEN);
        run(other);
        assertThat(read(other)).containsExactlyInAnyOrder("0", "1");
    }

    @Test
    void anEmptiedCheckpointWithItsMarkerLooksLikeOneThatHasNotBegun() throws Exception {
        run(topic);
        delete("commits", "offsets", "sources", "metadata", ".metadata.crc");

        assertThat(situation(topic)).isEqualTo(Situation.NOT_YET_PLANNED);
        run(topic);
        assertThat(read(topic)).containsExactlyInAnyOrder("0", "0", "1", "1");
    }

    @Test
    void aMarkerThatCannotBeReadOnAnEmptyCheckpointIsRefused() throws Exception {
        Files.createDirectories(checkpoint);
        Files.writeString(checkpoint.resolve(MarkerFile.NAME), "{}");

        assertThat(situation(topic)).isEqualTo(Situation.MALFORMED_MARKER);
        accept(topic, Action.ADOPT);
        assertThat(read(topic)).containsExactlyInAnyOrder("0", "1");
    }
}
