package io.expectationsink.runtime;

import io.expectationsink.checkpoint.DriverFileSystem;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.SinkDefinition;
import java.io.IOException;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of a Delta table with a path, where nothing was before the start. Dropping the table takes its name and
 * leaves its log.
 */
final class TableFolder {

    private static final Logger LOG = LoggerFactory.getLogger(SinkWriter.class);
    private static final String DELTA_LOG = "_delta_log";

    private final DriverFileSystem files;
    private final String path;

    private TableFolder(DriverFileSystem files, String path) {
        this.files = files;
        this.path = path;
    }

    /** The sink's folder; empty when it has none, when something is there, or when nobody can know. */
    static Optional<TableFolder> of(SparkSession spark, SinkDefinition sink) {
        return sink.path()
                .filter(path -> FormatFamily.of(sink.format()) == FormatFamily.DELTA)
                .flatMap(path -> DriverFileSystem.of(spark).map(files -> new TableFolder(files, path)))
                .filter(TableFolder::isMissing);
    }

    /** Removes the folder if it holds the log of a table, and no rows. */
    void undo() {
        try {
            files.deleteIfItHoldsOnly(path, DELTA_LOG);
        } catch (IOException e) {
            LOG.warn("The folder {} of a table without rows cannot be removed", path, e);
        }
    }

    private boolean isMissing() {
        try {
            return !files.exists(path);
        } catch (IOException | IllegalArgumentException e) {
            LOG.debug("The folder {} cannot be reached", path, e);
            return false;
        }
    }
}
