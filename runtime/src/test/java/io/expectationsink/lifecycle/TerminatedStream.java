package io.expectationsink.lifecycle;

import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.runtime.SinkContext;
import io.expectationsink.runtime.SinkWriter;
import io.expectationsink.testing.ChildJvm;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The main class of a JVM that streams slowly from a folder into a table in it, and stops its sinks when it ends. */
final class TerminatedStream {

    /** What the shell calls a process that was told to end. */
    static final int SIGTERM = 128 + 15;

    private static final String IN_BATCH = "in batch";

    /** The argument for a JVM that waits to be told to end. */
    static final String IS_TERMINATED = "is terminated";
    /** The argument for a JVM that is not told to end but exits. */
    static final String EXITS = "exits";
    /** The argument for a JVM that waits to be told to end, and is not to stop its sinks then. */
    static final String TAKES_IT_BACK = "takes it back";

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

    /** Starts it, and waits until it is in its first batch. */
    static ChildJvm start(Path folder, Duration perRow, Duration timeout, String end) throws IOException {
        ChildJvm stream = ChildJvm.start(
                TerminatedStream.class,
                folder.toString(),
                Long.toString(perRow.toMillis()),
                Long.toString(timeout.toMillis()),
                end);
        stream.await(IN_BATCH);
        return stream;
    }

    /**
     * Arguments: the folder, the time for each row and the timeout of the stop, both in ms, and how it ends. What it logs
     * is its output.
     */
    public static void main(String[] arguments) throws Exception {
        // As docs/operations.md says: Log4j would end at the same time as we begin.
        System.setProperty("log4j2.configurationFile", "log4j2-shutdown.properties");
        System.setProperty("log4j2.shutdownHookEnabled", "false");
        Path folder = Path.of(arguments[0]);
        var spark = LocalSpark.session();
        StopOnShutdown hook = RunningSinks.of(spark).stopOnShutdown(Duration.ofMillis(Long.parseLong(arguments[2])));
        var rows = Numbers.in(spark, folder).stream().filter(new SlowRows(Long.parseLong(arguments[1])));
        var query = new SinkWriter(SinkContext.builder(spark).build())
                .start(rows, sink(folder, TriggerDefinition.processingTime("0 seconds")));
        while (!Files.exists(folder.resolve("checkpoint/offsets/0"))) {
            query.awaitTermination(5);
        }
        if (arguments[3].equals(TAKES_IT_BACK)) {
            hook.close();
        }
        System.out.println(IN_BATCH);
        if (arguments[3].equals(EXITS)) {
            System.exit(0);
        }
        query.awaitTermination();
    }
}
