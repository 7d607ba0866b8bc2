package io.expectationsink.lifecycle;

import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.runtime.SinkContext;
import io.expectationsink.runtime.SinkWriter;
import io.expectationsink.testing.Numbers;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** What a {@link TerminatedStream} reads, and what it leaves behind. */
record TerminatedFolder(SparkSession spark, Path folder, Numbers numbers) {

    /** A folder with two numbers to read. */
    static TerminatedFolder with(SparkSession spark, Path folder) {
        return new TerminatedFolder(spark, folder, Numbers.in(spark, folder).add(0, 2));
    }

    /** A file of the checkpoint. */
    Path checkpoint(String file) {
        return folder.resolve("checkpoint").resolve(file);
    }

    /** What is in the table after another start, which has two more numbers to read. */
    List<Long> idsAfterRestart() throws Exception {
        numbers.add(2, 4);
        new SinkWriter(SinkContext.builder(spark).build())
                .start(numbers.stream(), TerminatedStream.sink(folder, TriggerDefinition.availableNow()))
                .awaitTermination();
        return spark
                .read()
                .format("delta")
                .load(folder.resolve("table").toString())
                .select("id")
                .orderBy("id")
                .collectAsList()
                .stream()
                .map(row -> row.getLong(0))
                .toList();
    }
}
