package io.expectationsink.checkpoint.binding;

import io.expectationsink.checkpoint.Marker;
import io.expectationsink.checkpoint.MarkerFile;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.exception.InvalidSinkException;
import io.expectationsink.runtime.SinkContext;
import io.expectationsink.runtime.SinkWriter;
import io.expectationsink.testing.Numbers;
import io.expectationsink.testing.StoredCheckpoint;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.Trigger;
import org.assertj.core.api.Assertions;

/**
 * Streams of numbers that run until their source has no more, with this library or with Spark alone.
 *
 * @param spark the session
 * @param numbers the source
 * @param folder where checkpoints lie
 */
record Streams(SparkSession spark, Numbers numbers, Path folder) {

    private static final Pattern OFFER =
            Pattern.compile("(spark\\.expectationsink\\.\\S+\\.accept)=((adopt|reset):[0-9a-f]+)");

    /** A sink of the name, on a checkpoint of the name. */
    SinkDefinition.Builder sink(String name, String checkpoint) {
        return SinkDefinition.builder(name)
                .checkpoint(checkpoint(checkpoint).toString())
                .appendTableName(false)
                .runMetadata(false)
                .trigger(TriggerDefinition.availableNow());
    }

    Path checkpoint(String name) {
        return folder.resolve("checkpoints").resolve(name);
    }

    /** The marker in the checkpoint of the name. */
    Marker marker(String checkpoint) throws Exception {
        var location = new org.apache.hadoop.fs.Path(checkpoint(checkpoint).toUri());
        return new MarkerFile(location.getFileSystem(spark.sessionState().newHadoopConf()), location)
                .read()
                .orElseThrow();
    }

    /** Runs a sink to its end. */
    void run(SinkDefinition.Builder sink) throws Exception {
        SinkContext context = SinkContext.builder(spark).build();
        SinkDefinition definition = sink.build();
        new SinkWriter(context).start(numbers.stream(), definition).awaitTermination();
        new StoredCheckpoint(Path.of(definition.checkpoint().orElseThrow())).awaitFree();
    }

    /** Runs a stream as Spark does without us. */
    void runBare(String format, String table, String checkpoint) throws Exception {
        numbers.stream()
                .writeStream()
                .format(format)
                .option("checkpointLocation", checkpoint(checkpoint).toString())
                .trigger(Trigger.AvailableNow())
                .toTable(table)
                .awaitTermination();
    }

    /** The refusal of a start. */
    String refusal(SinkDefinition.Builder sink) {
        return Assertions.catchThrowableOfType(InvalidSinkException.class, () -> run(sink))
                .getMessage();
    }

    /** Runs a sink that was refused, with what the refusal offers. */
    void accept(SinkDefinition.Builder sink, Action action) throws Exception {
        String refusal = refusal(sink);
        String offer = offers(refusal).get(action);
        if (offer == null) {
            throw new AssertionError("no " + action.word() + " is offered: " + refusal);
        }
        spark.conf().set(Acceptance.setting(sink.build().name()), offer);
        run(sink);
    }

    /** What a refusal offers: the settings' values by what they do. */
    static Map<Action, String> offers(String refusal) {
        return OFFER.matcher(refusal)
                .results()
                .collect(Collectors.toMap(offer -> Action.of(offer.group(3)).orElseThrow(), offer -> offer.group(2)));
    }

    /** Takes back what was accepted for the sink. */
    void forgetAccepted(String sink) {
        spark.conf().unset(Acceptance.setting(sink));
    }
}
