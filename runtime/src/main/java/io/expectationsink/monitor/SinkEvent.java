package io.expectationsink.monitor;

import io.expectationsink.runtime.BatchFigures;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** Something that has become of a sink. The events of one sink come in their order. */
public sealed interface SinkEvent {

    /** When it was noticed. */
    Instant at();

    /** The sink's figures right after it. */
    SinkFigures figures();

    /** The sink's name. */
    default String sink() {
        return figures().sink();
    }

    /** Whether it may come as often as there are micro-batches: such events are left out first when there are too many. */
    default boolean isRoutine() {
        return this instanceof Progressed || this instanceof Idle;
    }

    /** A query was started, or was found running when the monitor was turned on. */
    record Started(Instant at, SinkFigures figures) implements SinkEvent {}

    /**
     * A micro-batch is done.
     *
     * @param batch its figures
     */
    record Progressed(Instant at, SinkFigures figures, BatchFigures batch) implements SinkEvent {}

    /** The query has found nothing to do for the first time since it started, or since its last micro-batch. */
    record Idle(Instant at, SinkFigures figures) implements SinkEvent {}

    /**
     * The query runs, and has given no sign of life for too long.
     *
     * @param quiet how long
     * @param limit how long it may be quiet
     * @param activity what it says that it is doing
     * @param batchId the micro-batch that it is at; empty when none of this start has been reported yet
     */
    record Stalled(
            Instant at, SinkFigures figures, Duration quiet, Duration limit, Activity activity, OptionalLong batchId)
            implements SinkEvent {}

    /**
     * A query that had stalled gives a sign of life.
     *
     * @param quiet how long it had given none
     */
    record Recovered(Instant at, SinkFigures figures, Duration quiet) implements SinkEvent {}

    /**
     * The query has failed.
     *
     * @param failure why
     */
    record Failed(Instant at, SinkFigures figures, SinkFailure failure) implements SinkEvent {}

    /** The query has ended without an error: it was stopped, or had nothing more to do. */
    record Stopped(Instant at, SinkFigures figures) implements SinkEvent {}

    /** What a quiet query says that it is doing. */
    enum Activity {
        /** It prepares its sources, or waits: no trigger is active. */
        WAITING,
        /** It asks its sources for new data. */
        LOOKING_FOR_DATA,
        /** It runs a micro-batch. */
        RUNNING_BATCH,
        /** It cannot be asked: the server of Spark Connect does not answer. */
        UNREACHABLE
    }
}
