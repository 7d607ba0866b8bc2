package io.expectationsink.monitor;

import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.runtime.SinkContext;
import io.expectationsink.runtime.SinkWriter;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import io.expectationsink.testing.Tables;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a monitor on real streams; time passes for it when they say so, and it checks when they say so. */
@ExtendWith(LocalSpark.class)
@Timeout(180)
abstract class MonitoredSession {

    static final Duration LONG = Duration.ofSeconds(60);
    static final TriggerDefinition AS_SOON_AS_POSSIBLE = TriggerDefinition.processingTime("0 seconds");

    @TempDir
    Path folder;

    final TestTime time = new TestTime();
    final RecordedEvents events = new RecordedEvents();
    SparkSession spark;
    SinkWriter writer;
    String table;

    @BeforeEach
    void begin(SparkSession session) {
        spark = session;
        writer = new SinkWriter(SinkContext.builder(spark)
                .property("stream.password", "open-sesame")
                .build());
        table = Tables.fresh("watched");
    }

    @AfterEach
    void end() throws TimeoutException {
        for (StreamingQuery query : spark.streams().active()) {
            query.stop();
        }
        SinkMonitor.on(spark).close();
    }

    SinkMonitor.Builder settings() {
        return SinkMonitor.builder(spark)
                .time(time)
                .checkEvery(Duration.ofDays(1))
                .onEvent(events);
    }

    SinkDefinition.Builder sink(String name, String to) {
        return SinkDefinition.builder(name)
                .table(to)
                .trigger(TriggerDefinition.availableNow())
                .checkpoint(folder.resolve("checkpoints").toString());
    }

    SinkDefinition.Builder sink() {
        return sink("numbers", table);
    }

    Numbers numbers() {
        return Numbers.in(spark, folder);
    }
}
