package io.expectationsink.parity;

import io.expectationsink.OutputMode;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.definition.TriggerKind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.execution.streaming.runtime.StreamingQueryWrapper;
import org.apache.spark.sql.streaming.DataStreamWriter;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.Trigger;

/**
 * A query that Spark starts as the declaration says, until the first batch that writes rows is committed.
 *
 * @param definition the declaration
 * @param shape the query's shape
 * @param rows the rows of the query
 * @param existing whether the table is to be there before
 */
record StreamAttempt(SinkDefinition definition, Shape shape, Dataset<Row> rows, boolean existing) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_MILLIS = 25;
    private static final Pattern EPOCH = Pattern.compile("[0-9]+");
    private static final Pattern COUNT_OF_ROWS = Pattern.compile("\"value\":[0-9]");

    void run() throws Exception {
        Target target = new Target(definition);
        Dataset<Row> fitting = target.fit(rows);
        DataStreamWriter<Row> writer = writer(fitting, target);
        if (target.isClusteredDelta() || existing && target.isTable()) {
            target.create(fitting);
        }
        StreamingQuery query = target.isTable()
                ? writer.toTable(definition.table().orElseThrow())
                : target.isPath() ? writer.start(definition.path().orElseThrow()) : writer.start();
        try {
            awaitFirstBatch(query);
        } finally {
            query.stop();
        }
    }

    private DataStreamWriter<Row> writer(Dataset<Row> fitting, Target target) {
        DataStreamWriter<Row> writer = fitting.writeStream()
                .format(target.format())
                .outputMode(definition.outputMode().name().toLowerCase(Locale.ROOT))
                .queryName(queryName(target))
                .options(target.options());
        definition.checkpoint().ifPresent(checkpoint -> writer.option("checkpointLocation", checkpoint));
        definition
                .trigger()
                .ifPresent(trigger ->
                        trigger.values().forEach((kind, interval) -> writer.trigger(trigger(kind, interval))));
        if (!definition.partitionBy().isEmpty()) {
            writer.partitionBy(definition.partitionBy().toArray(String[]::new));
        }
        List<String> clusters = definition.clusterBy();
        if (!clusters.isEmpty() && !target.isClusteredDelta()) {
            writer.clusterBy(clusters.toArray(String[]::new));
        }
        return writer;
    }

    /** The table of the memory format is a view of the query's name. */
    private String queryName(Target target) {
        Optional<String> view =
                definition.table().filter(table -> target.format().equals("memory"));
        return definition.queryName().or(() -> view).orElse(definition.name());
    }

    @SuppressWarnings("deprecation")
    private static Trigger trigger(TriggerKind kind, String interval) {
        return switch (kind) {
            case PROCESSING_TIME -> Trigger.ProcessingTime(interval);
            case AVAILABLE_NOW -> Trigger.AvailableNow();
            case ONCE -> Trigger.Once();
            case CONTINUOUS -> Trigger.Continuous(interval);
            case REAL_TIME -> Trigger.RealTime(interval);
        };
    }

    /** A query that dies ends the wait with its exception. */
    private void awaitFirstBatch(StreamingQuery query) throws Exception {
        Instant until = Instant.now().plus(PATIENCE);
        while (!query.awaitTermination(LOOK_MILLIS) && !hasCommitted(query)) {
            if (Instant.now().isAfter(until)) {
                throw new UndecidedException("neither a batch nor an end within " + PATIENCE + ": " + query.status());
            }
        }
    }

    /** Of a continuous query this is the only trace, and every other one leaves it too. */
    private boolean hasCommitted(StreamingQuery query) throws IOException {
        Path checkpoint = Path.of(
                URI.create(((StreamingQueryWrapper) query).streamingQuery().resolvedCheckpointRoot()));
        boolean isContinuous =
                definition.trigger().flatMap(TriggerDefinition::kind).stream().anyMatch(TriggerKind.CONTINUOUS::equals);
        return isContinuous
                ? hasCommittedRows(checkpoint)
                : Files.exists(checkpoint.resolve("commits/" + firstThatWrites()));
    }

    /** Epochs without rows are committed too, without a pause by the hundred. The source counts its rows in its offsets. */
    private static boolean hasCommittedRows(Path checkpoint) throws IOException {
        Path commits = checkpoint.resolve("commits");
        if (!Files.exists(commits)) {
            return false;
        }
        try (Stream<Path> files = Files.list(commits)) {
            OptionalLong last = files.map(file -> file.getFileName().toString())
                    .filter(name -> EPOCH.matcher(name).matches())
                    .mapToLong(Long::parseLong)
                    .max();
            return last.isPresent()
                    && COUNT_OF_ROWS
                            .matcher(Files.readString(checkpoint.resolve("offsets/" + last.getAsLong())))
                            .find();
        }
    }

    private int firstThatWrites() {
        // Groups are appended when the watermark has passed them, in a batch that follows at once.
        return shape == Shape.WATERMARKED && definition.outputMode() == OutputMode.APPEND ? 1 : 0;
    }
}
