package io.expectationsink.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.checkpoint.CheckpointInspection;
import io.expectationsink.checkpoint.Checkpoints;
import io.expectationsink.checkpoint.Marker;
import io.expectationsink.testing.ChildJvm;
import io.expectationsink.testing.Engine;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Streams that an older Spark begins, this one goes on with, the older one again, and this one at last. */
@Tag("proof")
@ExtendWith(LocalSpark.class)
class UpgradeTest {

    private static final String REFUSED = "INVALID_LOG_VERSION.MAX_SUPPORTED_VERSION";

    @TempDir
    private Path folder;

    private SparkSession spark;
    private int parts;

    @BeforeEach
    void begin(SparkSession session) {
        spark = session;
    }

    @ParameterizedTest
    @CsvSource({"SPARK_4_0, 4.0.1", "SPARK_4_1, 4.1.1"})
    void nothingIsLostOrDoubledOnTheWayAndBack(Engine older, String version) throws Exception {
        Path begunBefore = folder.resolve("before_" + older);
        Path begunAfter = folder.resolve("after_" + older);
        String upgrade = "DONE Spark " + version + " wrote last, on Spark " + spark.version() + ".";
        String rollback = "DONE Spark " + spark.version() + " wrote last, on Spark " + version + ".";

        addNumbers(begunBefore, begunAfter);
        runOn(older, UpgradedStream.DONE, begunBefore);
        for (UpgradedStream stream : UpgradedStream.values()) {
            assertThat(marker(stream, begunBefore).sparkVersion()).isEqualTo(version);
            assertThat(marker(stream, begunBefore).target().identity().deltaId().isPresent())
                    .isEqualTo(stream != UpgradedStream.FILES);
        }

        addNumbers(begunBefore, begunAfter);
        run(upgrade, begunBefore);
        run(UpgradedStream.DONE, begunAfter);

        addNumbers(begunBefore, begunAfter);
        runOn(older, rollback, begunBefore, begunAfter);
        assertThat(UpgradedStream.ROWS_WITH_LATER_OFFSETS.run(spark, begunAfter))
                .isEqualTo(upgrade);
        assertWritten(begunAfter);

        addNumbers(begunBefore, begunAfter);
        run(upgrade, begunBefore);
        assertWritten(begunBefore);
    }

    /** Three more numbers, the first of which came with those before as well. */
    private void addNumbers(Path... folders) {
        for (Path each : folders) {
            Numbers.in(spark, each).add(2L * parts, 2L * parts + 3);
        }
        parts++;
    }

    private void run(String expected, Path streams) throws Exception {
        for (UpgradedStream stream : UpgradedStream.values()) {
            assertThat(stream.run(spark, streams)).as(stream.name()).isEqualTo(expected);
        }
    }

    private void runOn(Engine engine, String expected, Path... folders) throws Exception {
        String[] arguments = Arrays.stream(folders).map(Path::toString).toArray(String[]::new);
        try (ChildJvm driver = ChildJvm.start(engine, UpgradeDriver.class, arguments)) {
            for (Path each : folders) {
                for (UpgradedStream stream : UpgradedStream.values()) {
                    assertThat(driver.await(UpgradeDriver.announcement(each, stream)))
                            .as(stream.name())
                            .isEqualTo(isRefused(stream, each) ? REFUSED : expected);
                }
                assertThat(driver.await(UpgradeDriver.LOST)).startsWith("[ES208]");
            }
            assertThat(driver.exitCode()).isZero();
        }
    }

    /** A checkpoint keeps the version of offsets that it was begun with. */
    private static boolean isRefused(UpgradedStream stream, Path streams) {
        return stream == UpgradedStream.ROWS_WITH_LATER_OFFSETS
                && streams.getFileName().toString().startsWith("after_");
    }

    /** The last minute is open: its count is in the state. */
    private void assertWritten(Path streams) {
        int last = 2 * parts;
        List<String> rows = IntStream.rangeClosed(0, last)
                .boxed()
                .flatMap(id -> IntStream.range(0, timesRead(id)).mapToObj(time -> String.valueOf(id)))
                .toList();
        List<String> counts = IntStream.range(0, last)
                .mapToObj(id -> timesRead(id) + " x " + id)
                .toList();
        for (UpgradedStream stream : UpgradedStream.values()) {
            assertThat(stream.written(spark, streams)).as(stream.name()).isEqualTo(stream.isStateful() ? counts : rows);
            assertThat(Checkpoints.onClassPath()
                            .verify(stream.checkpoint(streams).toString())
                            .isSound())
                    .as(stream.name())
                    .isTrue();
        }
    }

    private int timesRead(int id) {
        return id % 2 == 0 && id > 0 && id < 2 * parts ? 2 : 1;
    }

    private static Marker marker(UpgradedStream stream, Path streams) {
        CheckpointInspection inspection =
                Checkpoints.onClassPath().inspect(stream.checkpoint(streams).toString());
        return inspection.marker().orElseThrow();
    }
}
