package io.expectationsink.runtime;

import io.expectationsink.SaveMode;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.table.ExistingTable;
import io.expectationsink.table.Overwrite;
import io.expectationsink.table.ProvisionedTable;
import io.expectationsink.table.QualifiedName;
import io.expectationsink.table.TableProvisioner;
import io.expectationsink.table.TableRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a batch to a sink that the rule book has passed; a table that was made for it goes again when it fails. */
final class BatchSave {

    private static final Logger LOG = LoggerFactory.getLogger(SinkWriter.class);
    private static final String FAILED = "could not be written";
    private static final String LOST = FAILED
            + ", and there is no table now: Spark removes a table of files before it overwrites it, so that the former"
            + " rows are gone";

    private final SparkSession spark;
    private final SinkContext context;
    private final CheckedSink checked;
    private final SinkDefinition definition;

    BatchSave(SparkSession spark, SinkContext context, CheckedSink checked) {
        this.spark = spark;
        this.context = context;
        this.checked = checked;
        this.definition = checked.definition();
    }

    void save(Dataset<?> rows) {
        Dataset<Row> frame = RunMetadata.add(rows, definition, context);
        TargetClaim claim = TargetClaim.of(spark, definition);
        try {
            Optional<TableRequest> request = TableRequests.of(checked, context, frame, spark, claim);
            if (request.isPresent()) {
                saveTable(frame, request.get(), claim);
            } else {
                saveFiles(frame, claim);
            }
        } catch (Throwable e) {
            throw Failures.of(checked.sink(), FAILED, e);
        } finally {
            claim.release();
        }
    }

    private void saveTable(Dataset<Row> frame, TableRequest request, TargetClaim claim) {
        Optional<TableFolder> folder = TableFolder.of(spark, definition);
        ProvisionedTable table = new TableProvisioner(spark, SessionTables.of(spark)).provision(request, existing());
        if (definition.mode() == SaveMode.IGNORE && !table.created()) {
            LOG.info(
                    "{} is left alone: its table is there already, and mode is IGNORE",
                    checked.sink().subject());
            return;
        }
        try {
            save(tableWriter(frame, table));
        } catch (Throwable e) {
            table.undo();
            folder.filter(missing -> table.created()).ifPresent(made -> made.undo(claim));
            throw Failures.of(checked.sink(), isLost(table) ? LOST : FAILED, e);
        }
        overwrite(table).ifPresent(Overwrite::restore);
    }

    /** Empty where no table is overwritten: one that was made for the rows is appended to. */
    private Optional<Overwrite> overwrite(ProvisionedTable table) {
        return definition.mode() == SaveMode.OVERWRITE && !table.created()
                ? Optional.of(table.overwrite())
                : Optional.empty();
    }

    /** Spark drops a table of files before it writes the rows that are to replace its own. */
    private boolean isLost(ProvisionedTable table) {
        return overwrite(table).isPresent()
                && FormatFamily.of(definition.format()) == FormatFamily.FILE
                && definition.table().filter(name -> !isThere(name)).isPresent();
    }

    /** A session that cannot tell must not hide why the write failed. */
    private boolean isThere(String name) {
        try {
            return spark.catalog().tableExists(QualifiedName.of(spark, name));
        } catch (Exception e) {
            LOG.debug("{}: its table cannot be looked for", checked.sink().subject(), e);
            return true;
        }
    }

    private void saveFiles(Dataset<Row> frame, TargetClaim claim) {
        Optional<TableFolder> folder = TableFolder.of(spark, definition);
        try {
            saveOutside(outsideWriter(frame));
        } catch (Throwable e) {
            folder.ifPresent(made -> made.undo(claim));
            throw e;
        }
    }

    private DataFrameWriter<Row> outsideWriter(Dataset<Row> frame) {
        DataFrameWriter<Row> writer =
                writer(frame, definition.mode(), checked.options()).format(FormatFamily.shortName(definition.format()));
        if (!definition.partitionBy().isEmpty()) {
            writer.partitionBy(definition.partitionBy().toArray(String[]::new));
        }
        return writer;
    }

    private DataFrameWriter<Row> tableWriter(Dataset<Row> frame, ProvisionedTable table) {
        SaveMode mode = table.created() ? SaveMode.APPEND : definition.mode();
        Map<String, String> options = overwrite(table)
                .map(overwrite -> overwrite.options(checked.options()))
                .orElse(checked.options());
        DataFrameWriter<Row> writer = writer(frame, mode, options).format(table.format());
        boolean delta = FormatFamily.of(definition.format()) == FormatFamily.DELTA;
        // A Delta table that is appended to has its partitioning, and Spark fails where only the case differs.
        if (!definition.partitionBy().isEmpty() && !(delta && mode == SaveMode.APPEND)) {
            writer.partitionBy(definition.partitionBy().toArray(String[]::new));
        }
        return writer;
    }

    /** An external table is given its path again: an overwrite of plain files would move it to the warehouse. */
    private void save(DataFrameWriter<Row> writer) {
        if (definition.table().isPresent()) {
            definition.path().ifPresent(path -> writer.option("path", path));
            writer.saveAsTable(definition.table().get());
        } else {
            saveOutside(writer);
        }
    }

    private void saveOutside(DataFrameWriter<Row> writer) {
        if (definition.path().isPresent()) {
            writer.save(definition.path().get());
        } else {
            writer.save();
        }
    }

    private DataFrameWriter<Row> writer(Dataset<Row> frame, SaveMode mode, Map<String, String> options) {
        DataFrameWriter<Row> writer = frame.write().mode(sparkMode(mode)).options(options);
        definition.bucketBy().ifPresent(buckets -> {
            List<String> columns = buckets.columns();
            writer.bucketBy(buckets.buckets(), columns.get(0), rest(columns));
        });
        if (!definition.sortBy().isEmpty()) {
            writer.sortBy(definition.sortBy().get(0), rest(definition.sortBy()));
        }
        return writer;
    }

    private static String[] rest(List<String> columns) {
        return columns.subList(1, columns.size()).toArray(String[]::new);
    }

    private ExistingTable existing() {
        return switch (definition.mode()) {
            case APPEND -> ExistingTable.COMPARE;
            case OVERWRITE ->
                WriterOptions.overwritesSchema(checked.options())
                        ? ExistingTable.REPLACE_SCHEMA
                        : ExistingTable.REPLACE;
            case IGNORE -> ExistingTable.KEEP;
            case ERROR_IF_EXISTS -> ExistingTable.REFUSE;
        };
    }

    private static org.apache.spark.sql.SaveMode sparkMode(SaveMode mode) {
        return switch (mode) {
            case APPEND -> org.apache.spark.sql.SaveMode.Append;
            case OVERWRITE -> org.apache.spark.sql.SaveMode.Overwrite;
            case IGNORE -> org.apache.spark.sql.SaveMode.Ignore;
            case ERROR_IF_EXISTS -> org.apache.spark.sql.SaveMode.ErrorIfExists;
        };
    }
}
