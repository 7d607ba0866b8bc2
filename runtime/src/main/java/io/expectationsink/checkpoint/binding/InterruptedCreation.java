package io.expectationsink.checkpoint.binding;

import io.expectationsink.checkpoint.DriverFileSystem;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TableName;
import io.expectationsink.rule.Sink;
import io.expectationsink.table.QualifiedName;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Option;

/**
 * What is left of a Delta table whose creator died before its first commit: a log's folder with temporary files of that
 * commit, or with nothing, and no other file (as Delta's HDFSLogStore leaves it). Delta creates no table beside it
 * (DELTA_CREATE_TABLE_WITH_NON_EMPTY_LOCATION), so that no start would succeed any more.
 */
public final class InterruptedCreation {

    private static final Logger LOG = LoggerFactory.getLogger(InterruptedCreation.class);

    private static final String LOG_FOLDER = "_delta_log";
    private static final String FIRST_COMMIT = ".00000000000000000000.json.";
    /** Delta makes this folder ahead of the commit. */
    private static final String STAGED = "_staged_commits";

    private static final String SESSION_CATALOG = "spark_catalog";
    private static final int NAME_WITH_SCHEMA_AND_CATALOG = 3;
    /** A creator that lives needs milliseconds; one that pauses for longer fails at its commit, and loses nothing. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final FileSystem files;
    private final Path table;
    private final Path log;

    private InterruptedCreation(FileSystem files, Path table) {
        this.files = files;
        this.table = table;
        this.log = new Path(table, LOG_FOLDER);
    }

    /** Removes it, if the sink's table was never created and nobody is creating it. A folder that cannot be reached stays. */
    public static void clear(SparkSession spark, Sink sink) {
        DriverFileSystem.of(spark).ifPresent(files -> clear(spark, sink, files));
    }

    private static void clear(SparkSession spark, Sink sink, DriverFileSystem files) {
        try {
            Optional<Path> table = location(spark, sink.definition());
            if (table.isPresent() && new InterruptedCreation(files.fileSystem(table.get()), table.get()).clear()) {
                LOG.warn(
                        "{}: removed what a creation of its table that was interrupted has left at {}",
                        sink.subject(),
                        sink.display(table.get().toString()));
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.debug("{}: the folder of its table cannot be looked at", sink.subject(), e);
        }
    }

    private boolean clear() throws IOException {
        Optional<List<String>> remains = remains();
        if (remains.isEmpty()) {
            return false;
        }
        LockSupport.parkNanos(PATIENCE.toNanos());
        if (!remains.equals(remains())) {
            return false;
        }
        for (FileStatus file : files.listStatus(log)) {
            files.delete(file.getPath(), false);
        }
        // Not with what is in it: another creator may have come meanwhile.
        return files.delete(log, false) && files.delete(table, false);
    }

    /** What is left; empty when there is nothing, or something else. */
    private Optional<List<String>> remains() throws IOException {
        if (!files.exists(log) || files.listStatus(table).length > 1) {
            return Optional.empty();
        }
        List<String> found = new ArrayList<>();
        for (FileStatus file : files.listStatus(log)) {
            if (!isOfFirstCommit(file)) {
                return Optional.empty();
            }
            found.add(file.getPath() + " " + file.getLen() + " " + file.getModificationTime());
        }
        return Optional.of(found);
    }

    private boolean isOfFirstCommit(FileStatus file) throws IOException {
        String name = file.getPath().getName();
        return file.isFile()
                ? name.startsWith(FIRST_COMMIT)
                : name.equals(STAGED) && files.listStatus(file.getPath()).length == 0;
    }

    /** The declared path, or where the session's catalog would create the table. */
    private static Optional<Path> location(SparkSession spark, SinkDefinition sink) {
        if (FormatFamily.of(sink.format()) != FormatFamily.DELTA) {
            return Optional.empty();
        }
        return sink.path()
                .map(Path::new)
                .or(() -> sink.table()
                        .map(table -> QualifiedName.full(spark, table))
                        .filter(table -> TableName.of(table) instanceof TableName.Parts)
                        .map(table -> ((TableName.Parts) TableName.of(table)).names())
                        .filter(names -> names.size() == NAME_WITH_SCHEMA_AND_CATALOG
                                && names.get(0).equals(SESSION_CATALOG)
                                && spark.catalog().databaseExists(names.get(1)))
                        .map(names -> managed(spark, names)));
    }

    private static Path managed(SparkSession spark, List<String> names) {
        return new Path(spark.sessionState()
                .catalog()
                .defaultTablePath(new TableIdentifier(names.get(2), Option.apply(names.get(1)))));
    }
}
