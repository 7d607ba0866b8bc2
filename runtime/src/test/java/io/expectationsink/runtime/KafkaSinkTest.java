package io.expectationsink.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.expectationsink.OutputMode;
import io.expectationsink.SaveMode;
import io.expectationsink.SinkKind;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.exception.ExpectationSinkException;
import io.expectationsink.exception.InvalidSinkException;
import io.expectationsink.rule.Finding;
import io.expectationsink.rule.Rule;
import io.expectationsink.testing.KafkaBroker;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@ExtendWith(LocalSpark.class)
class KafkaSinkTest {

    @RegisterExtension
    static final KafkaBroker KAFKA = new KafkaBroker();

    @TempDir
    private Path folder;

    private SparkSession spark;
    private SinkWriter writer;

    @BeforeEach
    void begin(SparkSession session) {
        spark = session;
        writer = new SinkWriter(
                SinkContext.builder(spark).productId("p").runId("run-1").build());
    }

    private SinkDefinition.Builder sink(String topic) {
        return SinkDefinition.builder("birds")
                .format("kafka")
                .table(topic)
                .option("kafka.bootstrap.servers", KAFKA.servers());
    }

    private SinkDefinition.Builder batch(String topic, SaveMode mode) {
        return sink(topic).kind(SinkKind.BATCH).mode(mode);
    }

    private SinkDefinition.Builder stream(String topic) {
        return sink(topic)
                .trigger(TriggerDefinition.availableNow())
                .checkpoint(folder.resolve("checkpoints").toString());
    }

    private StreamingQuery run(Dataset<Row> rows, SinkDefinition definition) throws Exception {
        StreamingQuery query = writer.start(rows, definition);
        query.awaitTermination();
        return query;
    }

    private static Dataset<Row> records(Dataset<Row> numbers) {
        return numbers.selectExpr("CAST(id AS STRING) AS key", "concat('bird ', id) AS value");
    }

    private static Dataset<Row> counts(Dataset<Row> numbers) {
        return numbers.groupBy("third").count().selectExpr("CAST(third AS STRING) key", "CAST(count AS STRING) value");
    }

    /** The topic's records as {@code key=value}, in no order. */
    private List<String> read(String topic) {
        return spark
                .read()
                .format("kafka")
                .option("kafka.bootstrap.servers", KAFKA.servers())
                .option("subscribe", topic)
                .load()
                .selectExpr("concat(CAST(key AS STRING), '=', CAST(value AS STRING))")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = SaveMode.class,
            names = {"APPEND", "ERROR_IF_EXISTS"})
    void savesABatch(SaveMode mode) {
        String topic = "batch-" + mode;
        SinkDefinition sink = batch(topic, mode).build();

        writer.save(records(Numbers.in(spark, folder).add(0, 2).batch()), sink);
        writer.save(records(spark.range(2, 3).toDF()), sink);

        assertThat(read(topic)).containsExactlyInAnyOrder("0=bird 0", "1=bird 1", "2=bird 2");
    }

    @ParameterizedTest
    @EnumSource(
            value = SaveMode.class,
            mode = Mode.EXCLUDE,
            names = {"APPEND", "ERROR_IF_EXISTS"})
    void saysThatATopicCannotBeSavedInOtherModes(SaveMode mode) {
        String topic = "untouched-" + mode;
        writer.save(
                records(Numbers.in(spark, folder).add(0, 1).batch()),
                batch(topic, SaveMode.APPEND).build());

        ExpectationSinkException failure = catchThrowableOfType(
                ExpectationSinkException.class,
                () -> writer.save(
                        records(spark.range(1, 2).toDF()), batch(topic, mode).build()));

        assertThat(failure).hasMessageContaining("sink 'birds'").hasMessageContaining(topic);
        assertThat(failure.getMessage()).containsIgnoringCase(mode.name());
        assertThat(read(topic)).containsExactly("0=bird 0");
    }

    @Test
    void takesTheBrokersFromTheDeployment() {
        SinkDefinition sink = SinkDefinition.builder("birds")
                .format("kafka")
                .table("deployed")
                .kind(SinkKind.BATCH)
                .build();
        Dataset<Row> rows = records(Numbers.in(spark, folder).add(0, 1).batch());
        String override = "spark.expectationsink.birds.options.kafka.bootstrap.servers";

        InvalidSinkException failure = catchThrowableOfType(InvalidSinkException.class, () -> writer.save(rows, sink));
        spark.conf().set(override, KAFKA.servers());
        try {
            writer.save(rows, sink);
        } finally {
            spark.conf().unset(override);
        }

        assertThat(failure.findings()).extracting(Finding::rule).containsExactly(Rule.KAFKA_SERVERS);
        assertThat(failure).hasMessageContaining(override);
        assertThat(read("deployed")).containsExactly("0=bird 0");
    }

    @Test
    void resumesAStreamOnItsCheckpoint() throws Exception {
        String topic = "birds.raw-Events";
        Numbers numbers = Numbers.in(spark, folder).add(0, 3);
        StreamingQuery first = run(records(numbers.stream()), stream(topic).build());
        assertThat(writer.status(first).rowsWritten()).hasValue(3);

        run(records(numbers.stream()), stream(topic).build());
        numbers.add(3, 5);
        StreamingQuery last = run(records(numbers.stream()), stream(topic).build());

        assertThat(writer.status(last).rowsWritten()).hasValue(2);
        assertThat(read(topic)).containsExactlyInAnyOrder("0=bird 0", "1=bird 1", "2=bird 2", "3=bird 3", "4=bird 4");
        assertThat(folder.resolve("checkpoints/birds_raw-events/metadata")).exists();
    }

    @ParameterizedTest
    @CsvSource({"UPDATE, 1", "COMPLETE, 3"})
    void writesWhatAnAggregateYieldsInItsOutputMode(OutputMode mode, long rowsOfTheSecondRun) throws Exception {
        String topic = "counts-" + mode;
        SinkDefinition sink = stream(topic).outputMode(mode).build();
        Numbers numbers = Numbers.in(spark, folder).add(0, 6);
        run(counts(numbers.stream()), sink);
        assertThat(read(topic)).containsExactlyInAnyOrder("0=2", "1=2", "2=2");

        StreamingQuery second = run(counts(numbers.add(6, 7).stream()), sink);

        assertThat(writer.status(second).rowsWritten()).hasValue(rowsOfTheSecondRun);
        assertThat(read(topic)).hasSize(3 + (int) rowsOfTheSecondRun).contains("0=3");
    }

    @Test
    void saysThatRecordsNeedAValue() {
        Dataset<Row> withoutValue = Numbers.in(spark, folder).add(0, 1).batch();

        ExpectationSinkException failure = catchThrowableOfType(
                ExpectationSinkException.class,
                () -> writer.save(
                        withoutValue, batch("valueless", SaveMode.APPEND).build()));

        assertThat(failure).hasMessageContaining("sink 'birds'").hasMessageContaining("value");
    }
}
