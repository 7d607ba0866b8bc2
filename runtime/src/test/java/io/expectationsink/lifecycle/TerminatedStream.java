package io.expectationsink.lifecycle;

import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.runtime.SinkContext;
import io.expectationsink.runtime.SinkWriter;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The main class of a JVM that streams slowly from a folder into a table in it, and stops its sinks when it ends. */
final class TerminatedStream {

    static final String IN_BATCH = "in batch";
    /** The argument for a JVM that is not told to end but exits. */
    static final String EXITS = "exits";

    private TerminatedStream() {}

    /** The sink, for every process that streams from the folder. */
    static SinkDefinition sink(Path folder, TriggerDefinition trigger) {
        return SinkDefinition.builder("terminated")
                .path(folder.resolve("table").toString())
                .checkpoint(folder.resolve("checkpoint").toString())
                .appendTableName(false)
                .trigger(trigger)
                .build();
    }

    /** Arguments: the folder, the time for each row and the timeout of the stop, both in ms, and how it ends. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        var spark = LocalSpark.session();
        RunningSinks.of(spark).stopOnShutdown(Duration.ofMillis(Long.parseLong(arguments[2])));
        var rows = Numbers.in(spark, folder).stream().filter(new SlowRows(Long.parseLong(arguments[1])));
        var query = new SinkWriter(SinkContext.builder(spark).build())
                .start(rows, sink(folder, TriggerDefinition.processingTime("0 seconds")));
        while (!Files.exists(folder.resolve("checkpoint/offsets/0"))) {
            query.awaitTermination(5);
        }
        System.out.println(IN_BATCH);
        if (arguments[3].equals(EXITS)) {
            System.exit(0);
        }
        query.awaitTermination();
    }
}
