package io.expectationsink.lifecycle;

import io.expectationsink.exception.SinkFailedException;
import io.expectationsink.lifecycle.Streak.Verdict;
import io.expectationsink.runtime.Deadline;
import io.expectationsink.runtime.GracefulStop;
import io.expectationsink.runtime.SinkQuery;
import io.expectationsink.runtime.StartedQueries;
import io.expectationsink.runtime.StopOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A streaming sink that is started again when its query fails of what a restart cures; see {@link RestartPolicy}. The
 * supervision ends with the query, when that ends by itself or is stopped by anybody, and with a failure that is not
 * answered with a restart.
 */
public final class SupervisedSink {

    private static final Logger LOG = LoggerFactory.getLogger(SupervisedSink.class);

    /** What a supervised sink is doing. */
    public enum State {
        /** Its query runs. */
        RUNNING,
        /** Its query has failed, and the wait before the restart has begun. */
        BACKING_OFF,
        /** It is being started again. */
        STARTING,
        /** Its query has ended without a failure, or it was stopped. */
        ENDED,
        /** Its query has failed, and is not started again. */
        FAILED
    }

    private final String name;
    private final Optional<String> application;
    private final Supplier<StreamingQuery> start;
    private final RestartPolicy policy;
    private final Timing timing;
    private final Streak streak;
    private final AtomicLong restarts = new AtomicLong();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    private StreamingQuery query;
    private Duration started;
    private State state = State.RUNNING;
    private Optional<SinkFailedException> failure = Optional.empty();

    private SupervisedSink(StreamingQuery first, Supplier<StreamingQuery> start, RestartPolicy policy, Timing timing) {
        this.name = StartedQueries.of(first)
                .map(SinkQuery::sinkName)
                .or(() -> Optional.ofNullable(first.name()))
                .orElseGet(() -> first.id().toString());
        this.application = StartedQueries.application(first.sparkSession());
        this.start = start;
        this.policy = policy;
        this.timing = timing;
        this.streak = new Streak(policy);
        this.query = first;
        this.started = timing.now();
    }

    /** Supervises a query that has started. */
    static SupervisedSink of(
            StreamingQuery first, Supplier<StreamingQuery> start, RestartPolicy policy, Timing timing) {
        SupervisedSink sink = new SupervisedSink(first, start, policy, timing);
        SupervisedSinks.add(sink);
        Thread thread = new Thread(sink::supervise, "expectation-sink supervision of " + sink.name);
        thread.setDaemon(true);
        thread.start();
        return sink;
    }

    /** The sink's name; that of the query, or else its id, for one that this library has not started. */
    public String name() {
        return name;
    }

    /** The query that runs, or the last one that did. */
    public synchronized StreamingQuery query() {
        return query;
    }

    /** What the sink is doing. */
    public synchronized State state() {
        return state;
    }

    /** How often it was started again since the supervision began. */
    public long restarts() {
        return restarts.get();
    }

    /** The failures since its query last ran in health, the oldest first, also those of starts. */
    public List<Throwable> failures() {
        return streak.failures();
    }

    /**
     * Lets the running micro-batch finish, stops the query, and ends the supervision. A wait before a restart ends at
     * once. A query that is just being started is stopped as soon as it has started.
     *
     * @param timeout the longest this may take
     * @return how the query ended; {@code ENDED_BY_ITSELF} also during the wait before a restart
     * @throws IllegalArgumentException when the timeout is negative
     */
    public StopOutcome stop(Duration timeout) {
        Deadline deadline = Deadline.in(timeout);
        stopping.countDown();
        StopOutcome outcome = switch (state()) {
            case RUNNING -> GracefulStop.stop(query(), timeout);
            case STARTING -> StopOutcome.INTERRUPTED;
            case BACKING_OFF, ENDED, FAILED -> StopOutcome.ENDED_BY_ITSELF;
        };
        return outcome.hasEnded() && isOverBy(deadline) ? outcome : StopOutcome.STILL_RUNNING;
    }

    /**
     * Waits for the end of the supervision.
     *
     * @throws SinkFailedException when the sink has failed and is not started again; its cause is the last failure, and
     *     the earlier ones in a row are suppressed in it
     * @throws InterruptedException when the waiting thread is interrupted
     */
    public void awaitTermination() throws InterruptedException {
        over.await();
        throwFailure();
    }

    /**
     * Waits for the end of the supervision, and no longer than the timeout.
     *
     * @return whether it has ended
     * @throws SinkFailedException as {@link #awaitTermination()} does
     * @throws IllegalArgumentException when the timeout is negative
     * @throws InterruptedException when the waiting thread is interrupted
     */
    public boolean awaitTermination(Duration timeout) throws InterruptedException {
        boolean ended = over.await(Deadline.in(timeout).remaining().toNanos(), TimeUnit.NANOSECONDS);
        if (ended) {
            throwFailure();
        }
        return ended;
    }

    /** What tells the application that it belongs to. */
    Optional<String> application() {
        return application;
    }

    private boolean isOverBy(Deadline deadline) {
        try {
            return over.await(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return over.getCount() == 0;
        }
    }

    private void throwFailure() {
        Optional<SinkFailedException> found;
        synchronized (this) {
            found = failure;
        }
        if (found.isPresent()) {
            throw found.get();
        }
    }

    private void supervise() {
        try {
            Optional<Throwable> failed = awaitEnd(query());
            while (failed.isPresent() && goesOnAfter(failed.get())) {
                failed = startAgain();
            }
        } catch (Throwable e) {
            fail(e, "its supervision broke off");
        } finally {
            end();
        }
    }

    /** The failure that the query ends with; empty when it ends without one. */
    private static Optional<Throwable> awaitEnd(StreamingQuery query) {
        try {
            query.awaitTermination();
            return Optional.empty();
        } catch (Throwable e) {
            return Optional.of(e);
        }
    }

    /** Waits for the moment of the restart; false when there is to be none. */
    private boolean goesOnAfter(Throwable failed) throws InterruptedException {
        Verdict verdict = streak.after(failed, wasHealthy(), timing.chance());
        if (verdict instanceof Verdict.GiveUp end) {
            fail(failed, end.reason());
            return false;
        }
        if (isStopping()) {
            fail(failed, "it was being stopped");
            return false;
        }
        Verdict.Restart restart = (Verdict.Restart) verdict;
        LOG.warn(
                "{}: its query has failed ({}: {}); restart {} of {} in {} s",
                name,
                Streak.brief(failed),
                FailureKind.of(failed).description(),
                restart.number(),
                policy.maxRestarts(),
                restart.delay().toMillis() / 1_000.0);
        enter(State.BACKING_OFF);
        return timing.pause(restart.delay(), stopping) && !isStopping();
    }

    /** Starts the sink once more, and waits for the end of that; a start that fails is one more failure. */
    private Optional<Throwable> startAgain() {
        enter(State.STARTING);
        restarts.incrementAndGet();
        StreamingQuery next;
        try {
            next = start.get();
        } catch (Throwable e) {
            // Scala throws checked exceptions that it does not declare.
            return Optional.of(e);
        }
        synchronized (this) {
            query = next;
            started = timing.now();
            state = State.RUNNING;
        }
        if (isStopping()) {
            // Whoever asked for it did not have this query.
            GracefulStop.stop(next, Duration.ZERO);
        }
        return awaitEnd(next);
    }

    /** Time alone does not show it: a batch may take as long to fail. */
    private synchronized boolean wasHealthy() {
        return state == State.RUNNING
                && timing.now().minus(started).compareTo(policy.healthyAfter()) >= 0
                && query.recentProgress().length > 0;
    }

    /** Whether it was told to stop. */
    boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private synchronized void enter(State next) {
        state = next;
    }

    private void fail(Throwable last, String reason) {
        List<Throwable> inARow = streak.failures();
        String message = "Streaming sink '%s' has failed (%s) and is not started again: %s.\n"
                + "  Restarts so far: %d; failures in a row: %d, the earlier ones are suppressed in this exception.\n"
                + "  Mend the cause and start the sink again on the same checkpoint. See docs/operations.md#restarting";
        SinkFailedException exception = new SinkFailedException(
                message.formatted(name, Streak.brief(last), reason, restarts.get(), inARow.size()), last);
        inARow.stream().filter(earlier -> earlier != last).forEach(exception::addSuppressed);
        LOG.error("{}", exception.getMessage());
        synchronized (this) {
            failure = Optional.of(exception);
        }
    }

    private void end() {
        synchronized (this) {
            state = failure.isPresent() ? State.FAILED : State.ENDED;
        }
        SupervisedSinks.remove(this);
        over.countDown();
    }
}
