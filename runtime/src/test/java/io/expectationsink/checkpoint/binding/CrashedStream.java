package io.expectationsink.checkpoint.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.expectationsink.exception.EngineCondition;
import io.expectationsink.exception.InvalidSinkException;
import io.expectationsink.runtime.SinkContext;
import io.expectationsink.runtime.SinkWriter;
import io.expectationsink.testing.ChildJvm;
import io.expectationsink.testing.Numbers;
import io.expectationsink.testing.StoredCheckpoint;
import io.expectationsink.testing.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;

/** A stream whose drivers are killed in JVMs of their own, and that this one goes on with. */
final class CrashedStream {

    private static final int KILLED = 128 + 9;
    private static final String ACCEPT = Acceptance.setting("orders");

    private final SparkSession spark;
    private final Path folder;
    private final String format;
    private final Numbers numbers;
    private int kills;

    CrashedStream(SparkSession spark, Path folder, String format) {
        this.spark = spark;
        this.folder = folder;
        this.format = format;
        this.numbers = Numbers.in(spark, folder);
    }

    Numbers numbers() {
        return numbers;
    }

    /** Its table is there before its first start, without the properties that a start sets. */
    CrashedStream onExistingTable() {
        spark.sql("CREATE TABLE crashed_orders"
                + " (id LONG, third LONG, meta_dq_run_id STRING, meta_dq_run_datetime TIMESTAMP) USING " + format
                + " LOCATION '" + folder.resolve("lake") + "'");
        return this;
    }

    /** Has written the numbers. */
    CrashedStream ran(long from, long until) throws Exception {
        numbers.add(from, until);
        run();
        return this;
    }

    void run() throws Exception {
        new SinkWriter(SinkContext.builder(spark).productId("shop").build())
                .start(numbers.stream(), CrashingDriver.sink(folder, format))
                .awaitTermination();
        checkpoint().awaitFree();
    }

    /** Runs with what a person has accepted. */
    void resume(String setting) throws Exception {
        spark.conf().set(ACCEPT, setting);
        try {
            run();
        } finally {
            spark.conf().unset(ACCEPT);
        }
    }

    /** Why a start fails: a refusal of ours, or the engine's condition. */
    String failure() {
        Throwable failure = catchThrowable(this::run);
        return EngineCondition.of(failure).orElse(failure.getMessage());
    }

    String refusal() {
        return catchThrowableOfType(InvalidSinkException.class, this::run).getMessage();
    }

    /** What the refusal of a start offers to begin anew. */
    String refusedReset() throws IOException {
        // The driver to be killed has a catalog of its own, which does not know the name.
        spark.sql("DROP TABLE IF EXISTS crashed_orders");
        deleteChecksums();
        return Streams.offers(refusal()).get(Action.RESET);
    }

    /** Runs in a JVM that is killed at the point. */
    void killAt(CrashPoint point) throws Exception {
        deleteChecksums();
        kill(folder.toString(), format, point.name());
    }

    /** Runs in a JVM that is killed at the point, with what a person has accepted. */
    void killAt(CrashPoint point, String setting) throws Exception {
        kill(folder.toString(), format, point.name(), ACCEPT + "=" + setting);
    }

    private void kill(String... arguments) throws Exception {
        try (ChildJvm driver = ChildJvm.start(CrashingDriver.class, arguments)) {
            assertThat(driver.exitCode()).isEqualTo(KILLED);
            kills++;
        }
    }

    /** How many drivers were killed. */
    int kills() {
        return kills;
    }

    void dropTable() throws IOException {
        spark.sql("DROP TABLE crashed_orders");
        FileUtils.deleteDirectory(folder.resolve("lake").toFile());
        DeltaLog.clearCache();
    }

    /** The checkpoint has its marker and no batch. */
    void emptyCheckpoint() throws IOException {
        checkpoint().empty();
    }

    private StoredCheckpoint checkpoint() {
        return new StoredCheckpoint(folder.resolve("checkpoint"));
    }

    /** The numbers in the table, in order, each as often as it is there. */
    List<Long> ids() {
        return Tables.ids(spark, format, folder.resolve("lake").toString());
    }

    /** The other driver's file system writes none, and would leave wrong ones behind. */
    private void deleteChecksums() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.getFileName().toString().endsWith(".crc"))
                    .toList()) {
                Files.delete(file);
            }
        }
    }
}
