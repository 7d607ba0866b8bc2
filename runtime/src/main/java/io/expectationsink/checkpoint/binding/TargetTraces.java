package io.expectationsink.checkpoint.binding;

import io.expectationsink.checkpoint.BoundTarget;
import io.expectationsink.checkpoint.DriverFileSystem;
import io.expectationsink.checkpoint.Marker;
import io.expectationsink.checkpoint.binding.StreamTrace.DeltaLog;
import io.expectationsink.checkpoint.binding.StreamTrace.FileSinkLog;
import io.expectationsink.checkpoint.binding.StreamTrace.Untold;
import io.expectationsink.checkpoint.binding.StreamTrace.Writers;
import io.expectationsink.checkpoint.binding.TargetTrace.Presence;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TableName;
import io.expectationsink.table.DefaultLocation;
import io.expectationsink.table.QualifiedName;
import io.expectationsink.table.TableIdentity;
import io.expectationsink.table.TableProbe;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.sql.SparkSession;

/** Finds out what a sink's target shows, as far as a start has to know: each look costs time. */
final class TargetTraces {

    private final SparkSession spark;
    private final DriverFileSystem files;
    private final TableProbe probe;

    TargetTraces(SparkSession spark, DriverFileSystem files) {
        this.spark = spark;
        this.files = files;
        this.probe = new TableProbe(spark);
    }

    /**
     * What the target shows.
     *
     * @param progress how far the checkpoint has come
     * @param marker what the checkpoint says; empty when it has no marker
     * @throws IOException when the target's files cannot be read
     */
    TargetTrace of(SinkDefinition sink, CheckpointProgress progress, Optional<Marker> marker) throws IOException {
        FormatFamily family = FormatFamily.of(sink.format());
        Optional<String> table = sink.table().filter(name -> family.isTable());
        Optional<TableProbe.Found> found = table.flatMap(probe::find);
        Optional<String> location =
                found.flatMap(TableProbe.Found::location).or(() -> sink.path().map(files::qualify));
        if (table.isPresent() && found.isEmpty() && location.isEmpty() && isOccupied(table.get())) {
            return forgotten(sink);
        }
        return switch (family) {
            case DELTA -> delta(sink, found, location, progress, marker);
            case FILE -> files(sink, found, location, progress, marker);
            default -> other(sink, table, found, progress, marker);
        };
    }

    /** A catalog that forgets leaves the files of its tables where they are. */
    private boolean isOccupied(String table) throws IOException {
        Optional<String> location = DefaultLocation.of(spark, table);
        return location.isPresent() && !FileTrace.of(files, location.get()).isEmpty();
    }

    private TargetTrace forgotten(SinkDefinition sink) {
        return new TargetTrace(
                target(sink, TableIdentity.NONE, Optional.empty(), Optional.empty()),
                false,
                Presence.FORGOTTEN,
                Optional.empty(),
                Optional.empty(),
                new Untold());
    }

    /** A catalog that forgets leaves a Delta table at its path, where a start adopts it: the log tells, not the name. */
    private TargetTrace delta(
            SinkDefinition sink,
            Optional<TableProbe.Found> found,
            Optional<String> location,
            CheckpointProgress progress,
            Optional<Marker> marker) {
        Optional<DeltaTrace> log = location.flatMap(path -> DeltaTrace.of(spark, path));
        TableIdentity identity = log.map(read -> new TableIdentity(
                        Optional.ofNullable(read.properties().get(TableIdentity.PROPERTY)), Optional.of(read.id())))
                .or(() -> found.map(TableProbe.Found::identity))
                .orElse(TableIdentity.NONE);
        BoundTarget target = target(sink, identity, log.map(DeltaTrace::version), location);
        Presence presence = log.map(read -> read.hasRows() ? Presence.WITH_ROWS : Presence.EMPTY)
                .orElse(found.isPresent() ? Presence.WITH_ROWS : Presence.ABSENT);
        return new TargetTrace(
                target,
                found.isPresent(),
                presence,
                location,
                log.flatMap(read -> Optional.ofNullable(read.properties().get(TableIdentity.CREATED_BY)))
                        .or(() -> found.flatMap(TableProbe.Found::createdBy)),
                log.map(read -> streams(sink, target, read, location.orElseThrow(), progress, marker))
                        .orElseGet(Untold::new));
    }

    /** The history is read where it decides: on a checkpoint that is new, and since the last start of one that is not. */
    private StreamTrace streams(
            SinkDefinition sink,
            BoundTarget target,
            DeltaTrace log,
            String location,
            CheckpointProgress progress,
            Optional<Marker> marker) {
        Optional<Long> sinceLastStart = marker.map(Marker::target)
                .filter(bound -> bound.isSameAs(target))
                .flatMap(BoundTarget::version)
                .map(version -> log.version() - version);
        boolean hasStreams =
                progress.lastPlanned().isEmpty() && !log.transactions().isEmpty();
        Optional<DeltaHistory> since = sinceLastStart
                .filter(commits -> commits > 0)
                .map(commits -> DeltaHistory.of(
                        spark, location, Math.min(commits, hasStreams ? DeltaHistory.REACH : DeltaHistory.RECENT)));
        Writers writers = !hasStreams
                ? Writers.NONE
                : sinceLastStart.isPresent()
                        ? since.map(commits -> writers(sink, log, commits)).orElse(Writers.NONE)
                        : writers(sink, log, location);
        return new DeltaLog(
                progress.queryId().flatMap(log::lastBatch),
                writers,
                since.flatMap(DeltaHistory::restored),
                new TreeSet<>(log.transactions().keySet()));
    }

    /** Most tables have a note of each of their streams among their last commits; only for the others it is read on. */
    private Writers writers(SinkDefinition sink, DeltaTrace log, String location) {
        Writers recent = writers(sink, log, DeltaHistory.of(spark, location, DeltaHistory.RECENT));
        return recent == Writers.UNKNOWN && log.version() >= DeltaHistory.RECENT
                ? writers(sink, log, DeltaHistory.of(spark, location, DeltaHistory.REACH))
                : recent;
    }

    private static Writers writers(SinkDefinition sink, DeltaTrace log, DeltaHistory history) {
        if (history.sinks().containsValue(sink.name())) {
            return Writers.OWN;
        }
        return history.sinks().keySet().containsAll(log.transactions().keySet()) ? Writers.OTHERS : Writers.UNKNOWN;
    }

    private TargetTrace files(
            SinkDefinition sink,
            Optional<TableProbe.Found> found,
            Optional<String> location,
            CheckpointProgress progress,
            Optional<Marker> marker)
            throws IOException {
        Optional<FileTrace> folder =
                location.isPresent() ? Optional.of(FileTrace.of(files, location.get())) : Optional.empty();
        FileSinkLog log = folder.isPresent() ? folder.get().log() : new FileSinkLog(Optional.empty(), Optional.empty());
        TableIdentity identity = found.map(TableProbe.Found::identity).orElse(TableIdentity.NONE);
        BoundTarget target = target(sink, identity, Optional.empty(), location);
        boolean mayHideRows = log.lastBatch().isEmpty()
                && progress.lastPlanned().isEmpty()
                && marker.filter(bound -> bound.target().isSameAs(target)).isEmpty();
        return new TargetTrace(
                target,
                found.isPresent(),
                presence(found.isPresent(), folder, mayHideRows),
                location,
                found.flatMap(TableProbe.Found::createdBy),
                log);
    }

    private static Presence presence(boolean known, Optional<FileTrace> folder, boolean mayHideRows)
            throws IOException {
        boolean there = known || folder.isPresent() && folder.get().exists();
        if (!there) {
            return Presence.ABSENT;
        }
        if (!mayHideRows) {
            return Presence.UNTOLD;
        }
        return folder.isPresent() && folder.get().holdsData() ? Presence.WITH_ROWS : Presence.EMPTY;
    }

    /** A table is asked for rows where they decide: it may be one that only takes them. */
    private TargetTrace other(
            SinkDefinition sink,
            Optional<String> table,
            Optional<TableProbe.Found> found,
            CheckpointProgress progress,
            Optional<Marker> marker) {
        TableIdentity identity = found.map(TableProbe.Found::identity).orElse(TableIdentity.NONE);
        BoundTarget target = target(sink, identity, Optional.empty(), found.flatMap(TableProbe.Found::location));
        boolean mayBeLost = found.flatMap(TableProbe.Found::createdBy)
                        .filter(sink.name()::equals)
                        .isPresent()
                && progress.lastPlanned().isEmpty()
                && marker.filter(bound -> bound.target().isSameAs(target)).isEmpty();
        Presence presence = table.isPresent() && found.isEmpty()
                ? Presence.ABSENT
                : !mayBeLost ? Presence.UNTOLD : probe.hasRows(table.get()) ? Presence.WITH_ROWS : Presence.EMPTY;
        return new TargetTrace(
                target,
                found.isPresent(),
                presence,
                found.flatMap(TableProbe.Found::location),
                found.flatMap(TableProbe.Found::createdBy),
                new Untold());
    }

    private BoundTarget target(
            SinkDefinition sink, TableIdentity identity, Optional<Long> version, Optional<String> location) {
        return new BoundTarget(name(sink), FormatFamily.shortName(sink.format()), identity, version, location);
    }

    /** One spelling: the catalog's full name, the qualified path, or the topic. */
    private String name(SinkDefinition sink) {
        boolean isTable = FormatFamily.of(sink.format()).isTable();
        return sink.table()
                .map(table -> isTable ? fullName(table) : table)
                .or(() -> sink.path().map(files::qualify))
                .orElse(sink.name());
    }

    private String fullName(String table) {
        String full = QualifiedName.full(spark, table).toLowerCase(Locale.ROOT);
        return TableName.of(full) instanceof TableName.Parts parts ? String.join(".", parts.names()) : full;
    }
}
