package io.expectationsink.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import io.expectationsink.testing.Tables;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LocalSpark.class)
class SessionCheckpointsTest {

    @TempDir
    private Path folder;

    private SparkSession spark;

    @BeforeEach
    void takeSession(SparkSession session) {
        spark = session;
    }

    @AfterEach
    void unsetRoot() {
        spark.conf().unset(SessionCheckpoints.ROOT);
    }

    /** The root may end in the query's name, where a declared base would not get it again. */
    @ParameterizedTest
    @ValueSource(strings = {"root", "root/", "rooted"})
    void goesOnWithAStreamThatSparkHasStartedBelowTheSessionsRoot(String root) throws Exception {
        String table = Tables.fresh("below_root");
        Numbers numbers = Numbers.in(spark, folder).add(0, 3);
        spark.conf().set(SessionCheckpoints.ROOT, folder + "/" + root);
        numbers.stream()
                .writeStream()
                .queryName("rooted")
                .format("delta")
                .trigger(Trigger.AvailableNow())
                .toTable(table)
                .awaitTermination();
        numbers.add(3, 5);

        SinkDefinition sink = SinkDefinition.builder("rooted")
                .table(table)
                .runMetadata(false)
                .trigger(TriggerDefinition.availableNow())
                .build();
        new SinkWriter(SinkContext.builder(spark).build())
                .start(numbers.stream(), sink)
                .awaitTermination();

        assertThat(Tables.ids(spark, table)).containsExactly(0L, 1L, 2L, 3L, 4L);
    }
}
