package io.expectationsink.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.monitor.SinkEvent.Progressed;
import io.expectationsink.testing.KafkaBroker;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Kafka is the source that says how far behind a stream is. */
class KafkaLagTest extends MonitoredSession {

    @RegisterExtension
    static final KafkaBroker KAFKA = new KafkaBroker();

    @Test
    void tellsHowFarBehindTheStreamIs() throws Exception {
        spark.range(10)
                .selectExpr("CAST(id AS STRING) AS value")
                .coalesce(1)
                .write()
                .format("kafka")
                .option("kafka.bootstrap.servers", KAFKA.servers())
                .option("topic", "orders")
                .save();
        Dataset<Row> topic = spark.readStream()
                .format("kafka")
                .option("kafka.bootstrap.servers", KAFKA.servers())
                .option("subscribe", "orders")
                .option("startingOffsets", "earliest")
                .option("maxOffsetsPerTrigger", 4)
                .load()
                .selectExpr("CAST(CAST(value AS STRING) AS LONG) AS id");
        SinkMonitor monitor = settings().start();

        writer.start(topic, sink().build()).awaitTermination();

        SinkFigures figures = monitor.figures("numbers").orElseThrow();
        assertThat(figures.offsetsBehind()).hasValue(0);
        assertThat(figures.sourceMetrics())
                .containsOnlyKeys(
                        "source0.avgOffsetsBehindLatest",
                        "source0.maxOffsetsBehindLatest",
                        "source0.minOffsetsBehindLatest");
        monitor.close();
        assertThat(events.all())
                .filteredOn(Progressed.class::isInstance)
                .extracting(event -> event.figures().offsetsBehind().getAsLong())
                .containsExactly(6L, 2L, 0L);
    }
}
