package io.expectationsink.checkpoint.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.runtime.SinkContext;
import io.expectationsink.runtime.SinkWriter;
import io.expectationsink.testing.ChildJvm;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A driver that is killed anywhere between the creation of its table and its first commit: the next start goes on. */
@Tag("proof")
@ExtendWith(LocalSpark.class)
class CrashTest {

    private static final int KILLED = 128 + 9;

    @TempDir
    private Path folder;

    private SparkSession spark;

    @BeforeEach
    void begin(SparkSession session) {
        spark = session;
    }

    @AfterEach
    void drop() {
        spark.sql("DROP TABLE IF EXISTS crashed_orders");
    }

    @ParameterizedTest
    @EnumSource(CrashPoint.class)
    void theNextStartLosesAndDoublesNothing(CrashPoint point) throws Exception {
        Numbers numbers = Numbers.in(spark, folder).add(0, 3);
        try (ChildJvm driver = ChildJvm.start(CrashingDriver.class, folder.toString(), point.name())) {
            assertThat(driver.exitCode()).isEqualTo(KILLED);
        }

        run(numbers);
        numbers.add(3, 5);
        run(numbers);

        assertThat(spark.read()
                        .format("delta")
                        .load(folder.resolve("lake").toString())
                        .select("id")
                        .orderBy("id")
                        .collectAsList())
                .extracting(row -> row.getLong(0))
                .containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    private void run(Numbers numbers) throws Exception {
        new SinkWriter(SinkContext.builder(spark).productId("shop").build())
                .start(numbers.stream(), CrashingDriver.sink(folder))
                .awaitTermination();
    }
}
