package io.expectationsink.checkpoint.binding;

import io.expectationsink.checkpoint.BoundTarget;
import io.expectationsink.checkpoint.Marker;
import io.expectationsink.checkpoint.binding.StreamTrace.DeltaLog;
import io.expectationsink.checkpoint.binding.StreamTrace.Untold;
import io.expectationsink.checkpoint.binding.StreamTrace.Writers;
import io.expectationsink.checkpoint.binding.TargetTrace.Presence;
import io.expectationsink.table.TableIdentity;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.Snapshot;

/** Finds out what a Delta table shows: its log tells, not its name, which a catalog may have forgotten. */
final class DeltaTraces {

    private final SparkSession spark;

    DeltaTraces(SparkSession spark) {
        this.spark = spark;
    }

    /**
     * What the table shows.
     *
     * @param found its log, where it has been read already; empty where it is still to be
     */
    TargetTrace of(TargetSearch search, Optional<Snapshot> found) {
        Optional<DeltaTrace> log = found.isPresent()
                ? found.flatMap(DeltaTrace::of)
                : search.location().flatMap(path -> DeltaTrace.of(spark, path));
        return log.isPresent() ? logged(search, log.get()) : unlogged(search);
    }

    private TargetTrace logged(TargetSearch search, DeltaTrace log) {
        TableIdentity identity = new TableIdentity(
                Optional.ofNullable(log.properties().get(TableIdentity.PROPERTY)), Optional.of(log.id()));
        BoundTarget target = search.target(identity, Optional.of(log.version()));
        return search.trace(
                target,
                log.hasRows() ? Presence.WITH_ROWS : Presence.EMPTY,
                Optional.ofNullable(log.properties().get(TableIdentity.CREATED_BY))
                        .or(search::createdBy),
                streams(search, target, log));
    }

    private static TargetTrace unlogged(TargetSearch search) {
        return search.trace(
                search.target(search.identity(), Optional.empty()),
                search.found().isPresent() ? Presence.WITH_ROWS : Presence.ABSENT,
                new Untold());
    }

    /** The history is read where it decides: on a checkpoint that is new, and since the last start of one that is not. */
    private StreamTrace streams(TargetSearch search, BoundTarget target, DeltaTrace log) {
        Optional<Long> sinceLastStart = search.marker()
                .map(Marker::target)
                .filter(bound -> bound.isSameAs(target))
                .flatMap(BoundTarget::version)
                .map(version -> log.version() - version);
        boolean hasStreams =
                search.progress().lastPlanned().isEmpty() && !log.transactions().isEmpty();
        Optional<DeltaHistory> since = sinceLastStart
                .filter(commits -> commits > 0)
                .map(commits -> DeltaHistory.of(
                        spark, log, Math.min(commits, hasStreams ? DeltaHistory.REACH : DeltaHistory.RECENT)));
        Writers writers = !hasStreams
                ? Writers.NONE
                : sinceLastStart.isPresent()
                        ? since.map(commits -> writers(search.sink(), log, commits))
                                .orElse(Writers.NONE)
                        : writers(search.sink(), log);
        return new DeltaLog(
                search.progress().queryId().flatMap(log::lastBatch),
                writers,
                since.flatMap(DeltaHistory::restored),
                new TreeSet<>(log.transactions().keySet()));
    }

    /** Most tables have a note of each of their streams among their last commits; only for the others it is read on. */
    private Writers writers(String sink, DeltaTrace log) {
        Writers recent = writers(sink, log, DeltaHistory.of(spark, log, DeltaHistory.RECENT));
        return recent == Writers.UNKNOWN && log.version() >= DeltaHistory.RECENT
                ? writers(sink, log, DeltaHistory.of(spark, log, DeltaHistory.REACH))
                : recent;
    }

    private static Writers writers(String sink, DeltaTrace log, DeltaHistory history) {
        if (history.sinks().containsValue(sink)) {
            return Writers.OWN;
        }
        return history.sinks().keySet().containsAll(log.transactions().keySet()) ? Writers.OTHERS : Writers.UNKNOWN;
    }
}
