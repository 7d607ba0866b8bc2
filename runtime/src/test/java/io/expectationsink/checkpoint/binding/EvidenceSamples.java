package io.expectationsink.checkpoint.binding;

import io.expectationsink.checkpoint.BoundTarget;
import io.expectationsink.checkpoint.Marker;
import io.expectationsink.checkpoint.binding.BindingEvidence.Bond;
import io.expectationsink.checkpoint.binding.StreamTrace.DeltaLog;
import io.expectationsink.checkpoint.binding.StreamTrace.FileSinkLog;
import io.expectationsink.checkpoint.binding.StreamTrace.Untold;
import io.expectationsink.checkpoint.binding.StreamTrace.Writers;
import io.expectationsink.checkpoint.binding.TargetTrace.Presence;
import io.expectationsink.table.TableIdentity;
import io.expectationsink.table.TableState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructType;

/** Checkpoints and targets as a start may find them. */
final class EvidenceSamples {

    static final Optional<TableState> KNOWN =
            Optional.of(new TableState(Optional.of("delta"), Optional.empty(), new StructType(), List.of(), Map.of()));

    static final TableIdentity FIRST = new TableIdentity(Optional.of("i1"), Optional.of("d1"));
    static final TableIdentity SECOND = new TableIdentity(Optional.of("i2"), Optional.of("d2"));
    static final TableIdentity CLONE = new TableIdentity(Optional.of("i1"), Optional.of("d3"));
    static final TableIdentity UNREAD = new TableIdentity(Optional.of("i1"), Optional.empty());

    static final TableIdentity STRANGE = new TableIdentity(Optional.empty(), Optional.of("d4"));

    static final CheckpointProgress NOTHING = progress(-1, -1);
    static final CheckpointProgress PLANNED = progress(0, -1);
    static final CheckpointProgress DONE = progress(4, 3);

    static final Bond NONE = new Bond.None();
    static final Bond MALFORMED = new Bond.Malformed("it is no JSON");
    static final Bond BOUND = bond("orders", FIRST);
    static final Bond FRESH = bond("orders", FIRST, Optional.empty());

    static final String PLACE = "/lake/orders";
    static final Bond LAIN = new Bond.To(new Marker(
            "orders",
            new BoundTarget("orders", "delta", FIRST, Optional.empty(), Optional.of(PLACE)),
            Optional.of(2L),
            "4.2.0",
            Instant.EPOCH,
            Instant.EPOCH));

    static CheckpointProgress progress(long planned, long done) {
        return new CheckpointProgress(Optional.of("q"), batch(planned), batch(done));
    }

    static Optional<Long> batch(long number) {
        return Optional.of(number).filter(known -> known >= 0);
    }

    static Bond bond(String table, TableIdentity identity) {
        return bond(table, identity, Optional.of(2L));
    }

    static Bond bond(String table, TableIdentity identity, Optional<Long> lastBatch) {
        return new Bond.To(new Marker(
                "orders",
                new BoundTarget(table, "delta", identity, Optional.of(5L), Optional.empty()),
                lastBatch,
                "4.2.0",
                Instant.EPOCH,
                Instant.EPOCH));
    }

    static TargetTrace trace(TableIdentity identity, Presence presence, StreamTrace streams, String... creator) {
        return new TargetTrace(
                new BoundTarget("orders", "delta", identity, Optional.empty(), Optional.empty()),
                KNOWN,
                presence,
                Optional.empty(),
                Stream.of(creator).findFirst(),
                streams);
    }

    static TargetTrace gone() {
        return trace(TableIdentity.NONE, Presence.ABSENT, new Untold());
    }

    static TargetTrace topic() {
        return trace(TableIdentity.NONE, Presence.UNTOLD, new Untold());
    }

    static TargetTrace delta(TableIdentity identity, long lastBatch, Writers writers, String... creator) {
        return trace(
                identity,
                Presence.WITH_ROWS,
                new DeltaLog(batch(lastBatch), writers, Optional.empty(), new TreeSet<>()),
                creator);
    }

    static TargetTrace files(TableIdentity identity, long lastBatch) {
        return trace(identity, Presence.WITH_ROWS, new FileSinkLog(batch(lastBatch), batch(lastBatch)), "orders");
    }

    static TargetTrace forgotten(String location, long lastBatch) {
        return new TargetTrace(
                new BoundTarget("orders", "delta", TableIdentity.NONE, Optional.empty(), Optional.of(location)),
                Optional.empty(),
                Presence.UNTOLD,
                Optional.of(location),
                Optional.empty(),
                new FileSinkLog(batch(lastBatch), batch(lastBatch)));
    }

    static FileSinkLog noFiles() {
        return new FileSinkLog(Optional.empty(), Optional.empty());
    }

    static TargetTrace version(long version, long lastBatch) {
        return new TargetTrace(
                new BoundTarget("orders", "delta", FIRST, Optional.of(version), Optional.empty()),
                KNOWN,
                Presence.WITH_ROWS,
                Optional.empty(),
                Optional.of("orders"),
                new DeltaLog(batch(lastBatch), Writers.NONE, Optional.empty(), new TreeSet<>()));
    }

    static TargetTrace restored() {
        return trace(
                FIRST,
                Presence.WITH_ROWS,
                new DeltaLog(Optional.of(3L), Writers.NONE, Optional.of(9L), new TreeSet<>()),
                "orders");
    }

    private EvidenceSamples() {}
}
