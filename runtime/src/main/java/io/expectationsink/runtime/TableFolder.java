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
 * The folder of a sink with a path, where nothing was before the start. Dropping a Delta table takes its name and
 * leaves its log; files that could not be written leave the folder.
 */
final class TableFolder {

    private static final Logger LOG = LoggerFactory.getLogger(SinkWriter.class);
    private static final String DELTA_LOG = "_delta_log";
    private static final String UNFINISHED = "_temporary";

    private final DriverFileSystem files;
    private final String path;
    private final String name;
    private final String leftover;

    private TableFolder(DriverFileSystem files, String path, SinkDefinition sink) {
        this.files = files;
        this.path = path;
        this.name = sink.name();
        this.leftover = leftover(sink).orElseThrow();
    }

    /** The sink's folder; empty when it has none, when something is there, or when nobody can know. */
    static Optional<TableFolder> of(SparkSession spark, SinkDefinition sink) {
        return sink.path()
                .filter(path -> leftover(sink).isPresent())
                .flatMap(path -> DriverFileSystem.of(spark).map(files -> new TableFolder(files, path, sink)))
                .filter(TableFolder::isMissing);
    }

    /** Removes the folder, which the caller knows to be its own, if it holds no rows, and if nobody else counts on it. */
    void undo(TargetClaim claim) {
        claim.settled(() -> {
            if (!claim.isClaimed()) {
                remove();
            }
            return true;
        });
    }

    private void remove() {
        try {
            files.deleteIfItHoldsOnly(path, leftover);
        } catch (IOException e) {
            LOG.warn("The folder of sink '{}', which holds no rows, cannot be removed", name, e);
        }
    }

    private static Optional<String> leftover(SinkDefinition sink) {
        return switch (FormatFamily.of(sink.format())) {
            case DELTA -> Optional.of(DELTA_LOG);
            case FILE -> Optional.of(UNFINISHED);
            default -> Optional.empty();
        };
    }

    private boolean isMissing() {
        try {
            return !files.exists(path);
        } catch (IOException | IllegalArgumentException e) {
            LOG.debug("The folder of sink '{}' cannot be reached", name, e);
            return false;
        }
    }
}
