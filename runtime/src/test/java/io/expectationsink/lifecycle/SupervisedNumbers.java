package io.expectationsink.lifecycle;

import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.runtime.SinkContext;
import io.expectationsink.runtime.SinkWriter;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import io.expectationsink.testing.Tables;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Numbers for real queries that fail when they are told to, and may be held meanwhile. */
@ExtendWith(LocalSpark.class)
@Timeout(180)
abstract class SupervisedNumbers {

    static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    final DrivenTiming timing = new DrivenTiming();

    SparkSession spark;
    SinkWriter writer;
    Numbers numbers;
    String table;

    @BeforeEach
    void begin(SparkSession session) {
        spark = session;
        writer = new SinkWriter(SinkContext.builder(spark).build());
        numbers = Numbers.in(spark, folder).add(0, 3);
        table = Tables.fresh("supervised");
        Faults.next(0);
    }

    @AfterEach
    void end() {
        HeldRows.release();
        RunningSinks.of(spark).stop(LONG);
    }

    SinkDefinition sink() {
        return SinkDefinition.builder("supervised")
                .table(table)
                .trigger(TriggerDefinition.processingTime("0 seconds"))
                .checkpoint(folder.resolve("checkpoints").toString())
                .build();
    }
}
