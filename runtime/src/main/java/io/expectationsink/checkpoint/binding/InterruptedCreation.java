package io.expectationsink.checkpoint.binding;

import io.expectationsink.checkpoint.DriverFileSystem;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.exception.EngineCondition;
import io.expectationsink.exception.SinkFailedException;
import io.expectationsink.rule.Sink;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.SparkSession;

/**
 * A Delta table's folder with a log that has no commit, and nothing else, beside which Delta creates no table
 * (DELTA_CREATE_TABLE_WITH_NON_EMPTY_LOCATION, or TABLE_OR_VIEW_ALREADY_EXISTS for a path). A creator that died before its
 * first commit leaves it. But a first write that lives has it, too, for as long as its rows are computed: Delta's
 * WriteIntoDelta makes the folder ahead of them. So nothing of it is ever removed here; a person is told what to do.
 */
public final class InterruptedCreation {

    private static final String NOT_EMPTY = "DELTA_CREATE_TABLE_WITH_NON_EMPTY_LOCATION";
    private static final String EXISTS = "TABLE_OR_VIEW_ALREADY_EXISTS";
    private static final String LOCATION = "tableLocation";

    private static final String LOG_FOLDER = "_delta_log";
    private static final String FIRST_COMMIT = ".00000000000000000000.json.";
    /** Delta makes this folder ahead of the commit. */
    private static final String STAGED = "_staged_commits";

    private final FileSystem files;
    private final Path table;
    private final Path log;

    private InterruptedCreation(FileSystem files, Path table) {
        this.files = files;
        this.table = table;
        this.log = new Path(table, LOG_FOLDER);
    }

    /** The refusal to create the sink's table, with what to do if this is the reason; otherwise the same as it is. */
    public static SinkFailedException explained(SparkSession spark, Sink sink, SinkFailedException refusal) {
        String condition = EngineCondition.of(refusal).orElse("");
        if (FormatFamily.of(sink.definition().format()) != FormatFamily.DELTA
                || !condition.equals(NOT_EMPTY) && !condition.equals(EXISTS)) {
            return refusal;
        }
        try {
            Optional<Path> table =
                    location(refusal).or(() -> sink.definition().path()).map(Path::new);
            Optional<DriverFileSystem> driver = DriverFileSystem.of(spark);
            if (table.isEmpty() || driver.isEmpty()) {
                return refusal;
            }
            FileSystem files = driver.get().fileSystem(table.get());
            InterruptedCreation creation = new InterruptedCreation(files, files.makeQualified(table.get()));
            return creation.newest()
                    .map(newest -> creation.explained(sink, condition, newest, refusal))
                    .orElse(refusal);
        } catch (IOException | RuntimeException e) {
            refusal.addSuppressed(e);
            return refusal;
        }
    }

    private SinkFailedException explained(Sink sink, String condition, FileStatus newest, SinkFailedException refusal) {
        String found = newest.getPath().equals(log)
                ? ""
                : "; the newest in it is " + newest.getPath().getName();
        return new SinkFailedException(
                ("%s has no table to write to: at %s is a log without a commit, and nothing else (changed at %s by the"
                                + " storage's clock%s), beside which Delta creates no table (%s).%n"
                                + "  A process has died while it created the table, or may still be at work: a first write"
                                + " has such a log until its rows are computed. The two look alike, so nothing was"
                                + " removed.%n"
                                + "  Make sure that nothing writes there, then remove the log and start again: hadoop fs"
                                + " -rm -r '%s'. See docs/checkpoints.md#a-table-that-was-not-finished")
                        .formatted(
                                sink.subject(),
                                sink.display(table.toString()),
                                Instant.ofEpochMilli(newest.getModificationTime()),
                                found,
                                condition,
                                sink.display(log.toString())),
                refusal);
    }

    /** What Delta says of the location. */
    private static Optional<String> location(Throwable refusal) {
        return Stream.iterate(refusal, Objects::nonNull, Throwable::getCause)
                .filter(SparkThrowable.class::isInstance)
                .map(cause -> ((SparkThrowable) cause).getMessageParameters().get(LOCATION))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** What was changed last of the log and its files; empty when there is anything else, or no log. */
    private Optional<FileStatus> newest() throws IOException {
        if (!files.exists(log)) {
            return Optional.empty();
        }
        FileStatus newest = files.getFileStatus(log);
        for (RemoteIterator<FileStatus> entries = files.listStatusIterator(log); entries.hasNext(); ) {
            FileStatus entry = entries.next();
            if (!isOfFirstCommit(entry)) {
                return Optional.empty();
            }
            boolean isNewer = entry.getModificationTime() >= newest.getModificationTime();
            newest = entry.isFile() && isNewer ? entry : newest;
        }
        return isAlone() ? Optional.of(newest) : Optional.empty();
    }

    private boolean isOfFirstCommit(FileStatus entry) throws IOException {
        String name = entry.getPath().getName();
        return entry.isFile()
                ? name.startsWith(FIRST_COMMIT)
                : name.equals(STAGED)
                        && !files.listStatusIterator(entry.getPath()).hasNext();
    }

    private boolean isAlone() throws IOException {
        RemoteIterator<FileStatus> entries = files.listStatusIterator(table);
        while (entries.hasNext()) {
            if (!entries.next().getPath().getName().equals(LOG_FOLDER)) {
                return false;
            }
        }
        return true;
    }
}
