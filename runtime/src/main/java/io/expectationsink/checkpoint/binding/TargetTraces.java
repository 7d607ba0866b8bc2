package io.expectationsink.checkpoint.binding;

import io.expectationsink.checkpoint.BoundTarget;
import io.expectationsink.checkpoint.DriverFileSystem;
import io.expectationsink.checkpoint.Marker;
import io.expectationsink.checkpoint.binding.StreamTrace.Untold;
import io.expectationsink.checkpoint.binding.TargetTrace.Presence;
import io.expectationsink.checkpoint.table.CatalogLookup;
import io.expectationsink.checkpoint.table.LoadedLog;
import io.expectationsink.checkpoint.table.LoadedTable;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TableName;
import io.expectationsink.table.DefaultLocation;
import io.expectationsink.table.QualifiedName;
import io.expectationsink.table.TableIdentity;
import io.expectationsink.table.TableProbe;
import io.expectationsink.table.TableState;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/** Finds out what a sink's target shows, as far as a start has to know: each look costs time. */
final class TargetTraces {

    private final SparkSession spark;
    private final DriverFileSystem files;
    private final CatalogLookup tables;
    private Look last = () -> false;

    TargetTraces(SparkSession spark, DriverFileSystem files) {
        this.spark = spark;
        this.files = files;
        this.tables = new CatalogLookup(spark);
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
        Optional<LoadedTable> loaded = table.flatMap(name -> tables.load(QualifiedName.of(spark, name)));
        Optional<LoadedLog> log = loaded.flatMap(LoadedTable::log);
        last = () -> log.filter(LoadedLog::isUnchanged).isPresent();
        Optional<TableState> found = loaded.map(LoadedTable::state);
        Optional<String> location =
                found.flatMap(TableState::location).or(() -> sink.path().map(files::qualify));
        TargetSearch search = new TargetSearch(
                sink.name(), name(sink), FormatFamily.shortName(sink.format()), found, location, progress, marker);
        // Of a checkpoint without batches nothing is lost: that the place is taken, CREATE finds out.
        boolean mayBeForgotten = table.isPresent()
                && location.isEmpty()
                && progress.lastPlanned().isPresent();
        if (mayBeForgotten && found.isEmpty() && isOccupied(table.get())) {
            return search.trace(search.target(TableIdentity.NONE, Optional.empty()), Presence.FORGOTTEN, new Untold());
        }
        return switch (family) {
            case DELTA -> new DeltaTraces(spark).of(search, log.map(LoadedLog::snapshot));
            case FILE -> ofFiles(search);
            default -> other(search, table);
        };
    }

    /**
     * Whether the target is as the last look has found it: a Delta table's log tells by its id and its version, and a
     * table of files' log of streams by its newest entry. False for any other target, and for files that no stream has
     * written to: of these only a whole look tells.
     *
     * @throws IOException when the target's files cannot be read
     */
    boolean isUnchanged() throws IOException {
        return last.isStillTrue();
    }

    private TargetTrace ofFiles(TargetSearch search) throws IOException {
        FileTraces folder = new FileTraces(files);
        TargetTrace trace = folder.of(search);
        last = () ->
                trace.streams().lastBatch().isPresent() && folder.of(search).equals(trace);
        return trace;
    }

    /** A catalog that forgets leaves the files of its tables where they are. */
    private boolean isOccupied(String table) throws IOException {
        Optional<String> location = DefaultLocation.of(spark, table);
        return location.isPresent() && !FileTrace.of(files, location.get()).isEmpty();
    }

    /** A table is asked for rows where they decide: it may be one that only takes them. */
    private TargetTrace other(TargetSearch search, Optional<String> table) {
        BoundTarget target = search.target(search.identity(), Optional.empty());
        boolean mayBeLost = search.createdBy().filter(search.sink()::equals).isPresent() && search.isOpen(target);
        Presence presence = table.isPresent() && search.found().isEmpty()
                ? Presence.ABSENT
                : !mayBeLost
                        ? Presence.UNTOLD
                        : new TableProbe(spark).hasRows(table.get()) ? Presence.WITH_ROWS : Presence.EMPTY;
        return search.trace(target, presence, new Untold());
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

    /** What a look has found, without asking the catalog again. */
    private interface Look {
        boolean isStillTrue() throws IOException;
    }
}
