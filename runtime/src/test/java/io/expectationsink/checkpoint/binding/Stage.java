package io.expectationsink.checkpoint.binding;

import io.expectationsink.checkpoint.DriverFileSystem;
import io.expectationsink.checkpoint.MarkerFile;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.runtime.SinkContext;
import io.expectationsink.runtime.SinkWriter;
import io.expectationsink.testing.Numbers;
import io.expectationsink.testing.StoredCheckpoint;
import io.expectationsink.testing.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.streaming.Trigger;

/**
 * A checkpoint and a table in one place, as real streams have left them: each case gets a copy there, since logs hold
 * paths. The source has the numbers from 0 to 5; streams have read 0 to 2, then 3 and 4.
 */
final class Stage {

    private static final String COLUMNS = " (id LONG, third LONG) USING ";

    private final SparkSession spark;
    private final String format;
    private final Path folder;
    private final Numbers numbers;
    private final String table = Tables.fresh("staged");
    private final String other = Tables.fresh("other");
    private final Map<String, String> identity;
    private boolean moved;

    private Stage(SparkSession spark, String format, Path folder) throws Exception {
        this.spark = spark;
        this.format = format;
        this.folder = folder;
        numbers = Numbers.in(spark, folder);
        Files.createDirectories(folder.resolve("numbers"));
        run();
        identity = Tables.properties(spark, table).entrySet().stream()
                .filter(property -> property.getKey().startsWith("expectationsink."))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        save("started");
        numbers.add(0, 3);
        clear();
        runBare();
        save("bare");
        put("started", "started");
        run();
        save("first");
        numbers.add(3, 5);
        run();
        save("second");
        numbers.add(5, 6);
    }

    /** A stage for tables of the format, in the folder. */
    static Stage of(SparkSession spark, String format, Path folder) throws Exception {
        return new Stage(spark, format, Files.createDirectories(folder.resolve(format)));
    }

    /** Nothing is there. */
    void clear() throws IOException {
        moved = false;
        for (String name : List.of(table, other)) {
            spark.sql("DROP TABLE IF EXISTS " + name);
        }
        FileUtils.deleteDirectory(folder.resolve("checkpoints").toFile());
        dropTable();
    }

    /** The stream has started, and its source had nothing. */
    void started() throws IOException {
        put("started", "started");
    }

    /** Spark has written one batch, without us. */
    void bare() throws IOException {
        put("bare", "bare");
    }

    /** The sink has written one batch. */
    void first() throws IOException {
        put("first", "first");
    }

    /** The sink has written two batches. */
    void second() throws IOException {
        put("second", "second");
    }

    /** The checkpoint is of the first batch, the table has both. */
    void olderCheckpoint() throws IOException {
        put("first", "second");
    }

    /** The table is of the first batch, the checkpoint has both. */
    void olderTable() throws IOException {
        put("second", "first");
    }

    void deleteCheckpoint() throws IOException {
        FileUtils.deleteDirectory(checkpoint().toFile());
    }

    /** The first batch is planned, and was not done. */
    void deleteCommits() throws IOException {
        FileUtils.deleteDirectory(checkpoint().resolve("commits").toFile());
    }

    void garbleMarker() throws IOException {
        Files.writeString(checkpoint().resolve(MarkerFile.NAME), "{\"schemaVersion\"");
    }

    /** The table is gone with its files. */
    void dropTable() throws IOException {
        spark.sql("DROP TABLE IF EXISTS " + table);
        FileUtils.deleteDirectory(folder.resolve("lake").toFile());
        FileUtils.deleteDirectory(folder.resolve("elsewhere").toFile());
        DeltaLog.clearCache();
    }

    /** Somebody creates the table, without rows. */
    void createTable() throws IOException {
        Files.createDirectories(lake());
        spark.sql("CREATE TABLE " + table + COLUMNS + format + " LOCATION '" + lake() + "'");
    }

    /** A batch writes the table, with the number 10. */
    void fillTable() {
        spark.range(10, 11)
                .selectExpr("id", "id AS third")
                .write()
                .format(format)
                .save(lake().toString());
    }

    /** The table goes back to where it was after the first batch. */
    void restoreTable() {
        spark.sql("RESTORE TABLE " + table + " TO VERSION AS OF 1");
    }

    void deleteFileLog() throws IOException {
        FileUtils.deleteDirectory(lake().resolve("_spark_metadata").toFile());
    }

    /** The sink declares another table, and keeps its checkpoint. */
    void declareOtherTable() {
        moved = true;
    }

    Situation situation() throws IOException {
        DriverFileSystem files = DriverFileSystem.of(spark).orElseThrow();
        SinkDefinition sink = sink();
        return Binding.of(new EvidenceReader(
                        spark, files, sink, files.qualify(checkpoint().toString()))
                .read());
    }

    /** Runs the sink to its end. */
    void run() throws Exception {
        new SinkWriter(SinkContext.builder(spark).build())
                .start(numbers.stream(), sink())
                .awaitTermination();
        new StoredCheckpoint(checkpoint()).awaitFree();
    }

    /** The numbers in the table, in order, each as often as it is there, with spaces between. */
    String written() {
        return Tables.ids(spark, format, lake().toString()).stream()
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private void runBare() throws Exception {
        numbers.stream()
                .writeStream()
                .format(format)
                .option("checkpointLocation", checkpoint().toString())
                .trigger(Trigger.AvailableNow())
                .start(lake().toString())
                .awaitTermination();
    }

    private SinkDefinition sink() {
        return SinkDefinition.builder("orders")
                .table(moved ? other : table)
                .path(lake().toString())
                .format(format)
                .checkpoint(checkpoint().toString())
                .appendTableName(false)
                .runMetadata(false)
                .trigger(TriggerDefinition.availableNow())
                .build();
    }

    private Path checkpoint() {
        return folder.resolve("checkpoints").resolve("ours");
    }

    private Path lake() {
        return folder.resolve(moved ? "elsewhere" : "lake");
    }

    private void save(String name) throws IOException {
        Path saved = folder.resolve("saved").resolve(name);
        FileUtils.copyDirectory(checkpoint().toFile(), saved.resolve("ours").toFile());
        FileUtils.copyDirectory(lake().toFile(), saved.resolve("lake").toFile());
    }

    private void put(String checkpoint, String lake) throws IOException {
        clear();
        Path saved = folder.resolve("saved");
        FileUtils.copyDirectory(
                saved.resolve(checkpoint).resolve("ours").toFile(), checkpoint().toFile());
        FileUtils.copyDirectory(saved.resolve(lake).resolve("lake").toFile(), lake().toFile());
        if (!lake.equals("bare")) {
            nameTable();
        }
    }

    /** The table as the sink has created it: a Delta table has its properties in its log. */
    private void nameTable() {
        String properties = identity.entrySet().stream()
                .map(property -> "'" + property.getKey() + "' = '" + property.getValue() + "'")
                .collect(Collectors.joining(", ", " TBLPROPERTIES (", ")"));
        spark.sql("CREATE TABLE " + table + (format.equals("delta") ? " USING " : COLUMNS) + format + " LOCATION '"
                + lake() + "'" + (format.equals("delta") ? "" : properties));
    }
}
