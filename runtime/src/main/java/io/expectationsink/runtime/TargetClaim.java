package io.expectationsink.runtime;

import io.expectationsink.checkpoint.DriverFileSystem;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.table.QualifiedName;
import io.expectationsink.table.TableState;
import io.expectationsink.table.TableUse;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * That a sink of this JVM counts on its table or path: from before it looks at it until its batch is written, or its
 * query has ended. A target is known by its full name and by its location, whichever way it is written.
 */
final class TargetClaim implements TableUse {

    /** Also the lock of everything that must not happen while a table is altered or dropped. */
    private static final Set<TargetClaim> CLAIMS = new HashSet<>();

    private static final Logger LOG = LoggerFactory.getLogger(TargetClaim.class);

    private final SparkSession spark;
    private final Optional<String> table;
    private final Set<String> keys = new HashSet<>();
    private boolean writing;
    private BooleanSupplier active = () -> true;

    private TargetClaim(SparkSession spark, SinkDefinition sink) {
        this.spark = spark;
        this.table = sink.table().filter(name -> FormatFamily.of(sink.format()).isTable());
        table.map(name -> QualifiedName.full(spark, name).toLowerCase(Locale.ROOT))
                .ifPresent(keys::add);
        sink.path().map(this::location).ifPresent(keys::add);
    }

    /** Claims the sink's target, together with whoever has it. */
    static TargetClaim of(SparkSession spark, SinkDefinition sink) {
        TargetClaim claim = new TargetClaim(spark, sink);
        synchronized (CLAIMS) {
            CLAIMS.removeIf(other -> !other.active.getAsBoolean());
            CLAIMS.add(claim);
        }
        return claim;
    }

    /**
     * From now on a stream may write, so that an ALTER might kill it.
     *
     * @param known where the target is; empty when that is still to be found out
     */
    void starting(Optional<String> known) {
        Optional<String> location = known.map(this::location);
        if (location.isEmpty()) {
            locate();
        }
        synchronized (CLAIMS) {
            location.ifPresent(keys::add);
            writing = true;
        }
    }

    /** The claim ends with the query. */
    void running(StreamingQuery query) {
        synchronized (CLAIMS) {
            active = () -> StartedQueries.isActive(query);
        }
    }

    /** Nothing is written any more. */
    void release() {
        synchronized (CLAIMS) {
            CLAIMS.remove(this);
        }
    }

    @Override
    public boolean isWritten() {
        return isShared(true);
    }

    @Override
    public boolean isClaimed() {
        return isShared(false);
    }

    @Override
    public <T> T settled(Supplier<T> action) {
        synchronized (CLAIMS) {
            return action.get();
        }
    }

    private boolean isShared(boolean withWriters) {
        locate();
        synchronized (CLAIMS) {
            return CLAIMS.stream()
                    .filter(other -> other != this && (other.writing || !withWriters))
                    .filter(other -> !Collections.disjoint(other.keys, keys))
                    .anyMatch(other -> other.active.getAsBoolean());
        }
    }

    /** A table that is there has a location by which a path sink means it, too. */
    private void locate() {
        Optional<String> location = table.flatMap(this::locationOf).map(this::location);
        synchronized (CLAIMS) {
            location.ifPresent(keys::add);
        }
    }

    private Optional<String> locationOf(String name) {
        try {
            return SessionTables.of(spark).find(QualifiedName.of(spark, name)).flatMap(TableState::location);
        } catch (Exception e) {
            LOG.debug("The catalog does not say where a table is", e);
            return Optional.empty();
        }
    }

    /** A location's one spelling: qualified where a file system can be asked, and the local scheme left out. */
    private String location(String path) {
        String qualified =
                DriverFileSystem.of(spark).map(files -> files.qualify(path)).orElse(path);
        return qualified.replaceFirst("^file:/+", "/").replaceFirst("(?<=.)/+$", "");
    }
}
