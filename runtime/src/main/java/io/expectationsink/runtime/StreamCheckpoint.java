package io.expectationsink.runtime;

import io.expectationsink.checkpoint.CheckpointFolders;
import io.expectationsink.checkpoint.DriverFileSystem;
import io.expectationsink.checkpoint.Preflight;
import io.expectationsink.checkpoint.binding.Acceptance;
import io.expectationsink.checkpoint.binding.CheckpointBinder;
import io.expectationsink.definition.CheckpointPath;
import io.expectationsink.exception.ExpectationSinkException;
import io.expectationsink.exception.Findings;
import io.expectationsink.exception.InvalidSinkException;
import io.expectationsink.exception.SinkFailedException;
import io.expectationsink.rule.Sink;
import io.expectationsink.table.TableLook;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The checkpoint of one start: found, tried out, and held against a second start until the query ends. */
final class StreamCheckpoint {

    private static final Logger LOG = LoggerFactory.getLogger(SinkWriter.class);

    private final String location;
    private final StreamLease lease;
    private Optional<CheckpointFolders> folders;
    private final Optional<CheckpointBinder> binder;

    private StreamCheckpoint(
            String location,
            StreamLease lease,
            Optional<CheckpointFolders> folders,
            Optional<CheckpointBinder> binder) {
        this.location = location;
        this.lease = lease;
        this.folders = folders;
        this.binder = binder;
    }

    /**
     * Takes the sink's checkpoint, or the session's root and the query's name. Empty when there is neither, for a
     * format that keeps no data.
     *
     * @throws InvalidSinkException when the location cannot be used, or another query uses it
     */
    static Optional<StreamCheckpoint> take(SparkSession spark, Sink sink) {
        return CheckpointPath.of(sink.definition())
                .or(() -> SessionCheckpoints.of(spark, sink.definition()))
                .map(path -> take(spark, sink, path));
    }

    /** The location that Spark gets. */
    String location() {
        return location;
    }

    /** The identity of the target that the checkpoint belongs to; empty when it has none yet. */
    Optional<String> identity() {
        return binder.flatMap(CheckpointBinder::identity);
    }

    /** What was seen of the sink's table at the last look; empty for a target that no catalog names, and where none was looked at. */
    Optional<TableLook> look() {
        return binder.flatMap(CheckpointBinder::look);
    }

    /**
     * The target is there: the checkpoint is its own from now on.
     *
     * @param isUntouched whether the target is the table that was seen, and this start has left it as it was
     * @throws InvalidSinkException when another process has the checkpoint, or has changed it or the target
     */
    void bind(boolean isUntouched) {
        Optional<CheckpointFolders> made = folders;
        // What lies in them now may be another's.
        folders = Optional.empty();
        boolean isHeld = lease.confirm();
        try {
            binder.ifPresent(bound -> bound.bind(isHeld, isUntouched));
            folders = made;
        } catch (SinkFailedException e) {
            folders = made;
            throw e;
        }
    }

    /** The query has started: the checkpoint is its own until it ends. */
    void hold(StreamingQuery query) {
        lease.hold(query);
    }

    /** The query has not started: removes what was made for it. */
    void undo() {
        lease.release();
        folders.ifPresent(CheckpointFolders::undo);
    }

    private static StreamCheckpoint take(SparkSession spark, Sink sink, CheckpointPath path) {
        Optional<DriverFileSystem> files = DriverFileSystem.of(spark);
        StreamLease lease = StreamLease.inThisJvm(spark, sink, path.location(), files);
        try {
            return tried(spark, sink, path, lease, files);
        } catch (Throwable e) {
            lease.release();
            throw e;
        }
    }

    private static StreamCheckpoint tried(
            SparkSession spark, Sink sink, CheckpointPath path, StreamLease lease, Optional<DriverFileSystem> files) {
        Optional<Preflight.Outcome> outcome =
                files.map(system -> new Preflight(system, master(spark)).check(sink, path));
        Optional<CheckpointFolders> folders = outcome.map(Preflight.Outcome::folders);
        Optional<CheckpointBinder> binder = files.filter(any -> CheckpointBinder.isBound(sink))
                .map(system -> new CheckpointBinder(spark, system, sink, path.location(), accepted(spark, sink)));
        try {
            new Findings(sink)
                    .add(outcome.map(Preflight.Outcome::findings).orElse(List.of()))
                    .shownBy(outcome.flatMap(Preflight.Outcome::failure))
                    .throwErrors();
        } catch (ExpectationSinkException e) {
            folders.ifPresent(CheckpointFolders::undo);
            throw e;
        }
        // A refusal removes nothing: what lies in the folders then is another's.
        lease.takeExisting();
        try {
            binder.ifPresent(CheckpointBinder::check);
        } catch (ExpectationSinkException e) {
            folders.ifPresent(CheckpointFolders::undo);
            throw e;
        }
        LOG.info("Using checkpoint location: {} for {}", sink.display(path.location()), sink.subject());
        return new StreamCheckpoint(path.location(), lease, folders, binder);
    }

    private static Optional<Acceptance> accepted(SparkSession spark, Sink sink) {
        return SparkConfiguration.get(
                        spark, Acceptance.setting(sink.definition().name()))
                .flatMap(Acceptance::of);
    }

    /** The session's master; blank when it has none. */
    static String master(SparkSession spark) {
        return SparkConfiguration.get(spark, "spark.master").orElse("");
    }
}
