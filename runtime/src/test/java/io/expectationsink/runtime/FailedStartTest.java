package io.expectationsink.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.expectationsink.OutputMode;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.exception.ExpectationSinkException;
import io.expectationsink.exception.SinkFailedException;
import io.expectationsink.testing.LocalSpark;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A start that Spark refuses leaves what was there, and nothing that was not. */
@ExtendWith(LocalSpark.class)
class FailedStartTest {

    @TempDir
    private Path folder;

    private SparkSession spark;
    private SinkAttempt attempt;

    @BeforeEach
    void begin(SparkSession session) {
        spark = session;
        attempt = SinkAttempt.in(spark, folder);
    }

    @AfterEach
    void nothingRuns() {
        assertThat(spark.streams().active()).isEmpty();
    }

    @Test
    void undoesTheTableAndTheCheckpointWhenSparkRefusesTheQuery() {
        SinkFailedException failure = catchThrowableOfType(
                SinkFailedException.class,
                () -> attempt.writer()
                        .start(
                                attempt.numbers().stream(),
                                attempt.sink().outputMode(OutputMode.COMPLETE).build()));

        assertThat(failure)
                .hasMessageContaining(attempt.table())
                .hasMessageContaining("STREAMING_OUTPUT_MODE")
                .hasCauseInstanceOf(Exception.class);
        attempt.nothingWasCreated();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leavesNothingAtThePathWhenSparkRefusesTheQuery(boolean named) {
        Path path = folder.resolve("at path");
        SinkDefinition complete = attempt.sink()
                .table(named ? attempt.table() : "")
                .path(path.toString())
                .outputMode(OutputMode.COMPLETE)
                .build();

        assertThat(catchThrowableOfType(
                        SinkFailedException.class, () -> attempt.writer().start(attempt.numbers().stream(), complete)))
                .isNotNull();

        assertThat(path).doesNotExist();
        attempt.nothingWasCreated();
    }

    @Test
    void leavesATableWithRowsAloneWhenTheStartFails() throws Exception {
        attempt.writer()
                .start(attempt.numbers().stream(), attempt.sink().build())
                .awaitTermination();

        assertThat(catchThrowableOfType(
                        ExpectationSinkException.class,
                        () -> attempt.writer()
                                .start(
                                        attempt.numbers().stream(),
                                        attempt.sink()
                                                .outputMode(OutputMode.COMPLETE)
                                                .queryName("other")
                                                .build())))
                .isInstanceOf(SinkFailedException.class);

        assertThat(spark.table(attempt.table()).count()).isEqualTo(5);
    }
}
