package io.expectationsink.lifecycle;

import io.expectationsink.exception.EngineCondition;
import io.expectationsink.exception.InvalidSinkException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a streaming query failed of, as far as it decides whether another start on the same checkpoint, with nothing else
 * changed, can go on. The conditions are those of Spark 4.2 and Delta 4.4.
 */
public enum FailureKind {
    /** Another writer changed the table while a micro-batch was being committed. */
    CONCURRENT_CHANGE(
            true,
            "another writer changed the table during a micro-batch",
            "DELTA_METADATA_CHANGED",
            "DELTA_PROTOCOL_CHANGED",
            "DELTA_CONCURRENT_APPEND",
            "DELTA_CONCURRENT_WRITE",
            "DELTA_CONCURRENT_DELETE_READ",
            "DELTA_CONCURRENT_DELETE_DELETE"),
    /**
     * The schema of a Delta source changed under the query: Delta asks for a start with rows that are read anew. If the
     * rows do not fit the sink any more, that start is refused.
     */
    SOURCE_SCHEMA_CHANGED(
            true,
            "the schema of its source changed",
            "DELTA_SCHEMA_CHANGED",
            "DELTA_SCHEMA_CHANGED_WITH_VERSION",
            "DELTA_SCHEMA_CHANGED_WITH_STARTING_OPTIONS",
            "DELTA_STREAMING_METADATA_EVOLUTION",
            "DELTA_STREAMING_SCHEMA_MISMATCH_ON_RESTART"),
    /** Executors were lost more often than Spark runs a task or a stage again. */
    EXECUTOR_LOST(true, "executors were lost"),
    /** Storage, or a service, throttled us, did not answer in time or could not be reached. */
    STORAGE_UNAVAILABLE(true, "storage throttled or did not answer"),
    /** Another query writes with the same checkpoint: a restart would fight it. */
    SECOND_WRITER(
            false,
            "another query uses the same checkpoint",
            "DELTA_CONCURRENT_TRANSACTION",
            "CONCURRENT_STREAM_LOG_UPDATE",
            "CONCURRENT_QUERY"),
    /** The rows and the table have columns, types or partitions that do not go together. */
    SCHEMA_MISMATCH(
            false,
            "the rows do not fit the table",
            "DELTA_FAILED_TO_MERGE_FIELDS",
            "DELTA_METADATA_MISMATCH",
            "DELTA_SCHEMA_CHANGE_SINCE_ANALYSIS",
            "DELTA_STREAMING_INCOMPATIBLE_SCHEMA_CHANGE",
            "DELTA_STREAMING_INCOMPATIBLE_SCHEMA_CHANGE_USE_SCHEMA_LOG",
            "STATE_STORE_KEY_SCHEMA_NOT_COMPATIBLE",
            "STATE_STORE_VALUE_SCHEMA_NOT_COMPATIBLE"),
    /** A value of a row is refused: by a constraint of the table, by a cast, or by {@code raise_error}. */
    REFUSED_VALUE(
            false,
            "a row is refused",
            "DELTA_VIOLATE_CONSTRAINT_WITH_VALUES",
            "DELTA_NOT_NULL_CONSTRAINT_VIOLATED",
            "CAST_INVALID_INPUT",
            "CAST_OVERFLOW",
            "USER_RAISED_EXCEPTION"),
    /** The source is another one than the checkpoint knows, or what it still has to read is gone. */
    SOURCE_REPLACED(
            false,
            "its source was replaced, or has lost what was still to be read",
            "DIFFERENT_DELTA_TABLE_READ_BY_STREAMING_SOURCE",
            "DELTA_LOG_FILE_NOT_FOUND_FOR_STREAMING_SOURCE",
            "DELTA_STREAMING_TRAILING_COMMIT_MISSING",
            // Spark wraps whatever the reading of a file throws in others of FAILED_READ_FILE: their causes tell.
            "FAILED_READ_FILE.FILE_NOT_EXIST"),
    /**
     * This library refused the start: see the findings of the {@link InvalidSinkException}. A start that is refused
     * because storage did not answer is {@link #STORAGE_UNAVAILABLE}.
     */
    START_REFUSED(false, "the start was refused"),
    /** None of these: nothing is known that a restart would cure. */
    UNKNOWN(false, "nothing is known that a restart would cure");

    private final boolean curedByRestart;
    private final String description;
    private final Set<String> conditions;

    FailureKind(boolean curedByRestart, String description, String... conditions) {
        this.curedByRestart = curedByRestart;
        this.description = description;
        this.conditions = Set.of(conditions);
    }

    /** Whether another start on the same checkpoint can go on. */
    public boolean isCuredByRestart() {
        return curedByRestart;
    }

    /** In words, for messages. */
    public String description() {
        return description;
    }

    /**
     * The engine's error conditions that show it, with all their subconditions unless one is named; empty when it is told
     * by other signs.
     */
    public Set<String> conditions() {
        return conditions;
    }

    /**
     * The kind of a failure, told by the error conditions and classes of its whole chain of causes. A kind that no
     * restart cures wins over one that a restart cures.
     */
    public static FailureKind of(Throwable failure) {
        List<FailureKind> signs = Stream.concat(
                        EngineCondition.all(failure).stream().map(FailureKind::ofCondition),
                        causes(failure).map(FailureKind::ofException))
                .filter(kind -> kind != UNKNOWN)
                .toList();
        return signs.stream()
                .filter(kind -> !kind.curedByRestart)
                .findFirst()
                .or(() -> signs.stream().findFirst())
                .orElse(UNKNOWN);
    }

    /** The kind that an error condition of the engine shows, such as {@code DELTA_METADATA_CHANGED}. */
    static FailureKind ofCondition(String condition) {
        String main = condition.split("\\.", 2)[0];
        return Stream.of(values())
                .filter(kind -> kind.conditions.contains(main) || kind.conditions.contains(condition))
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static FailureKind ofException(Throwable cause) {
        if (cause instanceof InvalidSinkException) {
            // A check that did not reach the storage has found nothing out: the cause tells.
            return causes(cause).anyMatch(UnavailableStorage::isShownBy) ? UNKNOWN : START_REFUSED;
        }
        if (LostExecutor.isShownBy(cause)) {
            return EXECUTOR_LOST;
        }
        return UnavailableStorage.isShownBy(cause) ? STORAGE_UNAVAILABLE : UNKNOWN;
    }

    static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
