package io.expectationsink.engine;

import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.exception.ExpectationSinkException;
import io.expectationsink.runtime.SinkContext;
import io.expectationsink.runtime.SinkWriter;
import io.expectationsink.testing.DriverSession;
import io.expectationsink.testing.Numbers;
import io.expectationsink.testing.Tables;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** The main class of a driver with a catalog of tables, which it starts sinks with, one after the other. */
final class CatalogDriver {

    private final Path folder;
    private final SparkSession spark;

    private CatalogDriver(Path folder, SparkSession spark) {
        this.folder = folder;
        this.spark = spark;
    }

    /**
     * Takes the folder with the numbers, the catalog ({@code hive} or {@code in-memory}), and what to do: statements of
     * SQL, {@code add} for one more number, and sinks to start as {@code start <format> <table> [<location>]}. Of each
     * start it prints what the table has then, or the refusal's first line.
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        // Derby's own log would lie in the working directory.
        System.setProperty(
                "derby.stream.error.file", folder.resolve("derby.log").toString());
        SparkSession spark = DriverSession.in(folder)
                .config("spark.sql.catalogImplementation", arguments[1])
                .config(
                        "spark.hadoop.javax.jdo.option.ConnectionURL",
                        "jdbc:derby:;databaseName=" + folder.resolve("metastore") + ";create=true")
                .getOrCreate();
        CatalogDriver driver = new CatalogDriver(folder, spark);
        for (int i = 2; i < arguments.length; i++) {
            driver.run(arguments[i]);
        }
        spark.stop();
    }

    private void run(String command) throws Exception {
        String[] words = command.split(" ");
        switch (words[0]) {
            case "start" -> System.out.println(words[2] + " " + start(sink(words), words[2]));
            case "add" -> Numbers.in(spark, folder).add(5, 6);
            default -> spark.sql(command);
        }
    }

    private SinkDefinition sink(String[] words) {
        SinkDefinition.Builder sink = SinkDefinition.builder(words[2])
                .format(words[1])
                .table(words[2])
                .checkpoint(folder.resolve("checkpoints").resolve(words[2]).toString())
                .appendTableName(false)
                .runMetadata(false)
                .suppress("ES203")
                .trigger(TriggerDefinition.availableNow());
        return (words.length > 3 ? sink.path(folder.resolve(words[3]).toString()) : sink).build();
    }

    private String start(SinkDefinition sink, String table) throws Exception {
        try {
            new SinkWriter(SinkContext.builder(spark).build())
                    .start(Numbers.in(spark, folder).stream(), sink)
                    .awaitTermination();
            return Tables.ids(spark, table).toString();
        } catch (ExpectationSinkException e) {
            return e.getMessage().lines().findFirst().orElseThrow();
        }
    }
}
