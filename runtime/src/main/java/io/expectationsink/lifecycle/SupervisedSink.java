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

    private SupervisedRun run;
    private State state = State.RUNNING;
    private Optional<SinkFailedException> failure = Optional.empty();
    private boolean interruptedAtItsStart;

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
        this.run = new SupervisedRun(first, timing);
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
        return run.query();
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
     * once. A query that is just being started is stopped as soon as it has started. Once the sink was told to stop, a
     * failure that a restart would have answered ends it as {@link State#ENDED}; any other is a failure as ever.
     *
     * @param timeout the longest this may take, also where Spark does not answer; one of less than 0.2 s counts as that,
     *     but zero interrupts at once
     * @return how the supervision ended: {@code INTERRUPTED} also for a query that was stopped as soon as it had started,
     *     {@code ENDED_BY_ITSELF} also during the wait before a restart, and when a start failed
     * @throws IllegalArgumentException when the timeout is negative
     */
    public StopOutcome stop(Duration timeout) {
        Deadline deadline = Deadline.ofAnswer(timeout);
        StopOutcome outcome =
                toldToStop().map(running -> GracefulStop.stop(running, timeout)).orElse(StopOutcome.ENDED_BY_ITSELF);
        if (!outcome.hasEnded() || !isOverBy(deadline)) {
            return StopOutcome.STILL_RUNNING;
        }
        return wasInterruptedAtItsStart() ? StopOutcome.INTERRUPTED : outcome;
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

    /** From now on nothing is started. The query that runs is for the caller to stop, one that is being started is not. */
    private synchronized Optional<StreamingQuery> toldToStop() {
        stopping.countDown();
        return state == State.RUNNING ? Optional.of(run.query()) : Optional.empty();
    }

    private synchronized boolean wasInterruptedAtItsStart() {
        return interruptedAtItsStart;
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
            Optional<Throwable> failed = lastRun().awaitEnd();
            while (failed.isPresent() && goesOnAfter(failed.get())) {
                failed = startAgain();
            }
        } catch (Throwable e) {
            fail(e, "its supervision broke off");
        } finally {
            end();
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
            LOG.info("{}: its query has failed ({}) while it was being stopped", name, Streak.brief(failed));
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
        return timing.pause(restart.delay(), stopping) && enterStart();
    }

    /** False when the sink was told to stop: whoever told it counts on no further start. */
    private synchronized boolean enterStart() {
        if (isStopping()) {
            return false;
        }
        state = State.STARTING;
        return true;
    }

    /** Starts the sink once more, and waits for the end of that; a start that fails is one more failure. */
    private Optional<Throwable> startAgain() {
        restarts.incrementAndGet();
        SupervisedRun next;
        try {
            next = new SupervisedRun(start.get(), timing);
        } catch (Throwable e) {
            // Scala throws checked exceptions that it does not declare.
            return Optional.of(e);
        }
        boolean toldMeanwhile;
        synchronized (this) {
            run = next;
            state = State.RUNNING;
            toldMeanwhile = isStopping();
        }
        return toldMeanwhile ? endAtOnce(next) : next.awaitEnd();
    }

    /** Whoever told the sink to stop did not have this query. */
    private Optional<Throwable> endAtOnce(SupervisedRun next) {
        boolean interrupted = GracefulStop.stop(next.query(), Duration.ZERO) != StopOutcome.ENDED_BY_ITSELF;
        Optional<Throwable> failed = next.awaitEnd();
        synchronized (this) {
            interruptedAtItsStart = interrupted && failed.isEmpty();
        }
        return failed;
    }

    /** Asked outside the lock that {@link #state} and {@link #stop} need. */
    private boolean wasHealthy() {
        return state() == State.RUNNING && lastRun().wasHealthy(policy.healthyAfter());
    }

    private synchronized SupervisedRun lastRun() {
        return run;
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
