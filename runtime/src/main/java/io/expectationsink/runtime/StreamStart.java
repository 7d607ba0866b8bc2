package io.expectationsink.runtime;

import io.expectationsink.checkpoint.binding.CheckpointBinder;
import io.expectationsink.checkpoint.binding.InterruptedCreation;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.QueryNames;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.exception.Findings;
import io.expectationsink.exception.InvalidSinkException;
import io.expectationsink.exception.SinkFailedException;
import io.expectationsink.rule.Rule;
import io.expectationsink.rule.Sink;
import io.expectationsink.table.DeltaSession;
import io.expectationsink.table.ExistingTable;
import io.expectationsink.table.ProvisionedTable;
import io.expectationsink.table.QualifiedName;
import io.expectationsink.table.TableLook;
import io.expectationsink.table.TableProvisioner;
import io.expectationsink.table.TableRequest;
import io.expectationsink.table.TableState;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.DataStreamWriter;
import org.apache.spark.sql.streaming.StreamingQuery;

/** Starts a streaming sink that the rule book has passed: checkpoint, table, query; what fails is undone. */
final class StreamStart {

    private static final String NOT_STARTED = "could not be started";

    private final SparkSession spark;
    private final SinkContext context;
    private final CheckedSink checked;
    private final Sink sink;
    private final SinkDefinition definition;

    StreamStart(SparkSession spark, SinkContext context, CheckedSink checked) {
        this.spark = spark;
        this.context = context;
        this.checked = checked;
        this.sink = checked.sink();
        this.definition = checked.definition();
    }

    StreamingQuery start(Dataset<?> rows) {
        Dataset<Row> frame = RunMetadata.add(rows, definition, context);
        refuseNameInUse();
        // Asked before the start, so that no answer is awaited once the query runs.
        Optional<String> application = StartedQueries.application(spark);
        // Such a session sees no Delta table: its checkpoint would look like that of a table that is gone.
        new Findings(sink).add(new DeltaSession(spark).check(sink)).throwErrors();
        // Before the checkpoint, which looks at the table: what is seen then is dropped by no other start.
        TargetClaim claim = TargetClaim.of(spark, definition);
        try {
            return start(frame, claim, application);
        } catch (Throwable e) {
            claim.release();
            throw e;
        }
    }

    private StreamingQuery start(Dataset<Row> frame, TargetClaim claim, Optional<String> application) {
        Optional<StreamCheckpoint> checkpoint = StreamCheckpoint.take(spark, sink);
        try {
            StreamingQuery query = start(frame, checkpoint, claim);
            checkpoint.ifPresent(taken -> taken.hold(query));
            StartedQueries.add(query, sink, application);
            return query;
        } catch (Throwable e) {
            checkpoint.ifPresent(StreamCheckpoint::undo);
            throw e;
        }
    }

    private StreamingQuery start(Dataset<Row> frame, Optional<StreamCheckpoint> checkpoint, TargetClaim claim) {
        Optional<TableFolder> folder = TableFolder.of(spark, definition);
        Optional<ProvisionedTable> table = provision(frame, checkpoint, claim);
        bind(checkpoint, table);
        try {
            claim.starting(location(table, checkpoint));
            StreamingQuery query = startQuery(writer(frame, checkpoint).format(format(table)));
            claim.running(query);
            return query;
        } catch (Throwable e) {
            table.ifPresent(ProvisionedTable::undo);
            folder.filter(missing -> table.stream().allMatch(ProvisionedTable::created))
                    .ifPresent(made -> made.undo(claim));
            throw Failures.of(sink, NOT_STARTED, e);
        }
    }

    /** When this fails another process may be at work on the table, even on one that was made here: it stays. */
    private void bind(Optional<StreamCheckpoint> checkpoint, Optional<ProvisionedTable> table) {
        boolean isUntouched = table.filter(ProvisionedTable::untouched).isPresent();
        try {
            checkpoint.ifPresent(taken -> taken.bind(isUntouched));
        } catch (RuntimeException e) {
            throw Failures.of(sink, NOT_STARTED, e);
        }
    }

    /** Of a table that was just created, the last look tells. */
    private static Optional<String> location(Optional<ProvisionedTable> table, Optional<StreamCheckpoint> checkpoint) {
        return table.flatMap(ProvisionedTable::location)
                .or(() -> checkpoint
                        .flatMap(StreamCheckpoint::look)
                        .flatMap(TableLook::table)
                        .flatMap(TableState::location));
    }

    private Optional<ProvisionedTable> provision(
            Dataset<Row> frame, Optional<StreamCheckpoint> checkpoint, TargetClaim claim) {
        Optional<String> identity = checkpoint.flatMap(StreamCheckpoint::identity);
        return TableRequests.of(checked, context, frame, spark, claim)
                .map(request -> identity.map(request::identifiedBy).orElse(request))
                .map(request -> provision(request, checkpoint.flatMap(StreamCheckpoint::look)));
    }

    private ProvisionedTable provision(TableRequest request, Optional<TableLook> look) {
        try {
            return new TableProvisioner(spark, SessionTables.of(spark)).provision(request, ExistingTable.COMPARE, look);
        } catch (SinkFailedException e) {
            throw InterruptedCreation.explained(spark, sink, e);
        }
    }

    private DataStreamWriter<Row> writer(Dataset<Row> frame, Optional<StreamCheckpoint> checkpoint) {
        DataStreamWriter<Row> writer = RowsWritten.observe(frame, definition)
                .writeStream()
                .outputMode(definition.outputMode().name().toLowerCase(Locale.ROOT))
                .options(checked.options())
                .options(CheckpointBinder.notes(sink, spark, checked.options()))
                // After the options, among which Spark would take a name as well.
                .queryName(QueryNames.of(definition));
        checkpoint.ifPresent(taken -> writer.option("checkpointLocation", taken.location()));
        definition.trigger().map(Triggers::of).ifPresent(writer::trigger);
        if (!definition.partitionBy().isEmpty()) {
            writer.partitionBy(definition.partitionBy().toArray(String[]::new));
        }
        return writer;
    }

    /** Spark compares the format with the table's provider letter by letter. */
    private String format(Optional<ProvisionedTable> table) {
        return table.map(ProvisionedTable::format).orElseGet(() -> FormatFamily.shortName(definition.format()));
    }

    private StreamingQuery startQuery(DataStreamWriter<Row> writer) throws TimeoutException {
        boolean isTable = FormatFamily.of(definition.format()).isTable();
        if (isTable && definition.table().isPresent()) {
            // Spark takes a name without a schema for a temporary view's, if there is one.
            return writer.toTable(QualifiedName.of(spark, definition.table().get()));
        }
        return isTable ? writer.start(definition.path().orElseThrow()) : writer.start();
    }

    private void refuseNameInUse() {
        String name = QueryNames.of(definition);
        if (Arrays.stream(spark.streams().active()).anyMatch(query -> name.equals(query.name()))) {
            throw new InvalidSinkException(List.of(sink.finding(
                    Rule.ALREADY_RUNNING,
                    Place.of(Attribute.QUERY_NAME),
                    "would start a query named '" + name + "', and one of that name is running",
                    "A sink runs once at a time, and query names are unique within a session.",
                    "Stop the running query first; for a second one, set another queryName and another checkpoint.")));
        }
    }
}
