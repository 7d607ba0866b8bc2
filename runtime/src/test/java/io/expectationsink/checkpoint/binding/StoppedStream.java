package io.expectationsink.checkpoint.binding;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.exception.InvalidSinkException;
import io.expectationsink.exception.SinkFailedException;
import io.expectationsink.runtime.SinkContext;
import io.expectationsink.runtime.SinkWriter;
import io.expectationsink.testing.Numbers;
import io.expectationsink.testing.StoredCheckpoint;
import io.expectationsink.testing.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;

/**
 * A stream whose resets stop on their way, in this JVM.
 *
 * @param spark the session
 * @param folder where everything lies
 * @param format the table's
 * @param numbers the source
 */
record StoppedStream(SparkSession spark, Path folder, String format, Numbers numbers) {

    private static final String ACCEPT = Acceptance.setting("orders");

    static StoppedStream of(SparkSession spark, Path folder, String format) {
        spark.conf().set(StoppingFileSystem.SETTING, StoppingFileSystem.class.getName());
        return new StoppedStream(spark, folder, format, Numbers.in(spark, folder));
    }

    /** Has written the numbers. */
    StoppedStream ran(long from, long until) throws Exception {
        numbers.add(from, until);
        run();
        return this;
    }

    /** The session is as it was. */
    static void clear(SparkSession spark) {
        StoppingFileSystem.goOn();
        spark.conf().unset(StoppingFileSystem.SETTING);
        spark.conf().unset(ACCEPT);
    }

    Path checkpoint() {
        return folder.resolve("checkpoint");
    }

    Path lake() {
        return folder.resolve("lake");
    }

    /** Delta writes its log to file systems that it knows. */
    private String target() {
        return format.equals("delta") ? lake().toString() : StoppingFileSystem.SCHEME + "://" + lake();
    }

    /** Where a reset moves the checkpoint. */
    Path aside(String setting) {
        return folder.resolve("checkpoint.reset-" + setting.split(":")[1]);
    }

    void run() throws Exception {
        SinkDefinition sink = SinkDefinition.builder("orders")
                .format(format)
                .path(target())
                .checkpoint(StoppingFileSystem.SCHEME + "://" + checkpoint())
                .appendTableName(false)
                .runMetadata(false)
                .trigger(TriggerDefinition.availableNow())
                .build();
        new SinkWriter(SinkContext.builder(spark).build())
                .start(numbers.stream(), sink)
                .awaitTermination();
        new StoredCheckpoint(checkpoint()).awaitFree();
    }

    /** Runs with what a person has accepted. */
    void runWith(String setting) throws Exception {
        accept(setting);
        run();
    }

    void runWithout() throws Exception {
        acceptNothing();
        run();
    }

    /** The refusal of a start, with the setting that is set. */
    String refusal() {
        return catchThrowableOfType(InvalidSinkException.class, this::run).getMessage();
    }

    /** What the refusal of a start offers. */
    String offered(Action action) {
        return Streams.offers(refusal()).get(action);
    }

    void accept(String setting) {
        spark.conf().set(ACCEPT, setting);
    }

    void acceptNothing() {
        spark.conf().unset(ACCEPT);
    }

    /** Runs with the setting as far as the point, and tells why it failed. */
    String stop(CrashPoint point, String setting) {
        StoppingFileSystem.stopAt(point);
        try {
            return catchThrowableOfType(SinkFailedException.class, () -> runWith(setting))
                    .getMessage();
        } finally {
            StoppingFileSystem.goOn();
        }
    }

    void dropTable() throws IOException {
        FileUtils.deleteDirectory(lake().toFile());
        DeltaLog.clearCache();
    }

    /** The checkpoint has its marker and its query's id, and no batch. */
    void emptyCheckpoint() throws IOException {
        new StoredCheckpoint(checkpoint()).empty();
    }

    /** The numbers in the table, in order, each as often as it is there. */
    List<Long> ids() {
        return Tables.ids(spark, format, target());
    }
}
