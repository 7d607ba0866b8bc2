package io.expectationsink.runtime;

import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import java.nio.file.Path;

/** The main class of a JVM that streams numbers from a folder into a table in it until it is killed. */
final class LeasedStream {

    static final String STARTED = "started";

    private LeasedStream() {}

    /** The sink, for every process that streams from the folder. */
    static SinkDefinition sink(Path folder) {
        return SinkDefinition.builder("leased")
                .path(folder.resolve("table").toString())
                .checkpoint(folder.resolve("checkpoint").toString())
                .appendTableName(false)
                .trigger(TriggerDefinition.processingTime("0 seconds"))
                .build();
    }

    /** Says so when the rows that are there have been written. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        var spark = LocalSpark.session();
        var query = new SinkWriter(SinkContext.builder(spark).build())
                .start(Numbers.in(spark, folder).stream(), sink(folder));
        query.processAllAvailable();
        System.out.println(STARTED);
        query.awaitTermination();
    }
}
