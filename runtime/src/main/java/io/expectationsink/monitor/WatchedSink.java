package io.expectationsink.monitor;

import io.expectationsink.monitor.SinkEvent.Activity;
import io.expectationsink.monitor.SinkEvent.Failed;
import io.expectationsink.monitor.SinkEvent.Idle;
import io.expectationsink.monitor.SinkEvent.Progressed;
import io.expectationsink.monitor.SinkEvent.Recovered;
import io.expectationsink.monitor.SinkEvent.Stalled;
import io.expectationsink.monitor.SinkEvent.Started;
import io.expectationsink.monitor.SinkEvent.Stopped;
import io.expectationsink.monitor.SinkFigures.State;
import io.expectationsink.runtime.BatchFigures;
import io.expectationsink.runtime.QueryStatus.Failure;
import io.expectationsink.runtime.SinkQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One sink, from start to start. Its figures come from its query's own reports, so that a listener's event is no more
 * than a reason to look. Only looking may wait: for a count of rows in the table's history, and over Spark Connect for
 * the server. It is done by one thread at a time.
 */
final class WatchedSink implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedSink.class);

    private final StallRule rule;
    private final MonitorTime time;
    private final BatchReader batches;
    private final Consumer<SinkEvent> events;
    private final Queue<Start> starts = new ConcurrentLinkedQueue<>();
    /** Used by looks alone. */
    private boolean answers = true;

    /** This object's lock guards all that follows. */
    private Optional<SinkRun> running = Optional.empty();

    private Optional<SinkRun> last = Optional.empty();
    private Optional<Identity> identity = Optional.empty();
    private State state = State.RUNNING;
    private Optional<BatchFigures> lastBatch = Optional.empty();
    private Optional<Instant> lastReport = Optional.empty();
    private SourceFigures sources = SourceFigures.NONE;
    private SinkTotals totals = SinkTotals.NONE;
    private Optional<SinkFailure> lastFailure = Optional.empty();

    WatchedSink(StallRule rule, MonitorTime time, BatchReader batches, Consumer<SinkEvent> events) {
        this.rule = rule;
        this.time = time;
        this.batches = batches;
        this.events = events;
    }

    /** A query was started, or is found running: the next look takes it in. */
    void begin(SinkQuery query, boolean isNew) {
        starts.add(new Start(query, isNew, time.now()));
    }

    /** Whether the query is one of this sink that is running, or is just being taken in. */
    synchronized boolean isRunning(UUID runId) {
        return running.filter(run -> run.query().query().runId().equals(runId)).isPresent();
    }

    /** The figures as they were seen last; empty before the first look. */
    synchronized Optional<SinkFigures> figures() {
        return identity.map(known -> new SinkFigures(
                time.now(),
                known.sink,
                known.queryName,
                known.queryId,
                known.runId,
                state,
                known.started,
                lastBatch,
                lastReport,
                sources.offsetsBehind(),
                sources.metrics(),
                totals,
                running.filter(run -> state == State.STALLED).map(SinkRun::signTime),
                lastFailure));
    }

    /** Takes in all that has become of the queries since the last look, as far as they can be asked. */
    void look() {
        try {
            lookAtRunning();
            for (Start start = starts.peek(); start != null; start = starts.peek()) {
                started(start);
                starts.remove();
                lookAtRunning();
            }
            answers = true;
        } catch (Throwable e) {
            // Also checked exceptions, which Spark's Scala code does not declare: over Spark Connect any question may
            // end in one.
            unanswered(e);
        }
    }

    /** Gives up what a look waits for. */
    @Override
    public void close() {
        batches.close();
    }

    /** Weighs whether the query gives signs of life; whether there is something to look at. */
    boolean check() {
        Optional<SinkRun> current = running();
        if (current.isEmpty()) {
            return !starts.isEmpty();
        }
        SinkRun run = current.get();
        try {
            StreamingQuery query = run.query().query();
            if (!query.isActive()) {
                return true;
            }
            weigh(run, Optional.of(LifeSign.of(run.query())));
            return Optional.ofNullable(query.lastProgress())
                    .filter(report -> !run.reports().hasReadLast(report))
                    .isPresent();
        } catch (Exception e) {
            // As in a look. No answer is no sign of life, and no end either.
            LOG.debug("A query cannot be asked how it is: {}", e.getClass().getName());
            weigh(run, Optional.empty());
            return false;
        }
    }

    private synchronized Optional<SinkRun> running() {
        return running;
    }

    /** The micro-batch that comes next on the query's checkpoint, as far as the last start tells it. */
    private synchronized OptionalLong former(SinkQuery query) {
        UUID id = query.query().id();
        return last.map(run -> run.nextBatch(id)).orElse(OptionalLong.empty());
    }

    private void lookAtRunning() {
        Optional<SinkRun> current = running();
        if (current.isPresent()) {
            SinkRun run = current.get();
            // Asked first: a query that has ended reports no more.
            boolean active = run.query().query().isActive();
            for (StreamingQueryProgress report : run.reports().next()) {
                reported(run, report, batches.read(run.query(), report));
            }
            if (!active) {
                ended(run.query().failure());
            }
        }
    }

    private void unanswered(Throwable e) {
        if (answers) {
            String name = Optional.ofNullable(starts.peek())
                    .map(start -> start.query)
                    .or(() -> running().map(SinkRun::query))
                    .map(query -> "'" + query.sinkName() + "' (" + query.brief(e) + ")")
                    .orElse("");
            LOG.warn("The query of sink {} cannot be asked; it is asked again at each check", name);
        }
        answers = false;
    }

    private void started(Start start) {
        SinkRun run = new SinkRun(start.query, rule.limit(start.query.trigger()), time, former(start.query));
        List<StreamingQueryProgress> past =
                start.isNew ? List.of() : run.reports().next();
        Optional<BatchFigures> batch = past.stream()
                .filter(report -> !start.query.isIdle(report))
                .reduce((earlier, later) -> later)
                .flatMap(report -> batches.read(start.query, report));
        synchronized (this) {
            running = Optional.of(run);
            last = Optional.of(run);
            identity = Optional.of(Identity.of(start));
            state = State.RUNNING;
            totals = totals.started();
            batch.ifPresent(figures -> lastBatch = Optional.of(figures));
            past.forEach(run::unseenBefore);
            past.stream().reduce((earlier, later) -> later).ifPresent(this::remember);
            tell(figures -> new Started(figures.taken(), figures));
        }
    }

    private synchronized void reported(SinkRun run, StreamingQueryProgress report, Optional<BatchFigures> batch) {
        boolean wasIdle = state == State.IDLE;
        if (run.isNews(report)) {
            alive(run);
        }
        remember(report);
        totals = totals.plusUnseen(run.unseenBefore(report));
        if (state != State.STALLED) {
            state = batch.isPresent() ? State.RUNNING : State.IDLE;
        }
        if (batch.isPresent()) {
            lastBatch = batch;
            totals = totals.plus(batch.get());
            tell(figures -> new Progressed(figures.taken(), figures, batch.get()));
        } else if (!wasIdle) {
            tell(figures -> new Idle(figures.taken(), figures));
        }
    }

    private void remember(StreamingQueryProgress report) {
        lastReport = Optional.of(Instant.parse(report.timestamp()).plusMillis(report.batchDuration()));
        sources = SourceFigures.of(report);
    }

    /** Weighs what the query lets one see now: nothing when it cannot be asked. */
    private synchronized void weigh(SinkRun run, Optional<LifeSign> now) {
        if (running.filter(current -> current == run).isEmpty()) {
            return;
        }
        if (now.filter(run::notice).isPresent()) {
            alive(run);
        } else if (state != State.STALLED && run.quiet().compareTo(run.limit()) > 0) {
            state = State.STALLED;
            totals = totals.stalled();
            Activity activity = now.map(LifeSign::activity).orElse(Activity.UNREACHABLE);
            OptionalLong batchId = run.sign().map(LifeSign::batchId).orElse(OptionalLong.empty());
            tell(figures -> new Stalled(figures.taken(), figures, run.quiet(), run.limit(), activity, batchId));
        }
    }

    private void alive(SinkRun run) {
        Duration quiet = run.quiet();
        run.breathe();
        if (state == State.STALLED) {
            state = State.RUNNING;
            tell(figures -> new Recovered(figures.taken(), figures, quiet));
        }
    }

    private synchronized void ended(Optional<Failure> failure) {
        running = Optional.empty();
        if (failure.isPresent()) {
            SinkFailure why = new SinkFailure(
                    time.now(), failure.get().condition(), failure.get().message());
            state = State.FAILED;
            totals = totals.failed();
            lastFailure = Optional.of(why);
            tell(figures -> new Failed(figures.taken(), figures, why));
        } else {
            state = State.STOPPED;
            tell(figures -> new Stopped(figures.taken(), figures));
        }
    }

    private void tell(Function<SinkFigures, SinkEvent> event) {
        figures().map(event).ifPresent(events);
    }

    /** A query that is still to be taken in. */
    private record Start(SinkQuery query, boolean isNew, Instant at) {}

    private record Identity(String sink, String queryName, UUID queryId, UUID runId, Instant started) {

        static Identity of(Start start) {
            return new Identity(
                    start.query.sinkName(),
                    start.query.name(),
                    start.query.query().id(),
                    start.query.query().runId(),
                    start.at);
        }
    }
}
