package io.expectationsink.lifecycle;

import io.expectationsink.exception.EngineCondition;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.spark.sql.streaming.StreamingQuery;

/**
 * When a sink whose query has failed is started again, after which wait, and how often in a row. Only failures that a
 * restart on the same checkpoint cures are answered so ({@link FailureKind}); one of an unknown kind is not, unless it is
 * named here. A policy never changes, and serves any number of sinks.
 */
public final class RestartPolicy {

    private final int maxRestarts;
    private final Duration healthyAfter;
    private final Backoff backoff;
    private final Set<String> conditions;
    private final Set<String> exceptions;

    private RestartPolicy(Builder builder) {
        maxRestarts = builder.maxRestarts;
        healthyAfter = builder.healthyAfter;
        backoff = new Backoff(builder.initialBackoff, builder.multiplier, builder.maxBackoff, builder.jitter);
        conditions = Set.copyOf(builder.conditions);
        exceptions = Set.copyOf(builder.exceptions);
    }

    /** A builder of a policy: five restarts in a row, after 5, 10, 20, 40 and 80 s, each up to a fifth shorter. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts a sink and, from then on, starts it again by this policy, on a thread that does not keep the JVM. The first
     * start runs in the calling thread, and what it throws is thrown: a sink that cannot start once is not supervised.
     *
     * <p>What starts the sink is called again for each restart: read the rows within it, so that they are read with the
     * source's schema of that moment.
     *
     * @param start starts the sink, such as {@code () -> writer.start(rows())}; no other query may come from it
     */
    public SupervisedSink supervise(Supplier<StreamingQuery> start) {
        return supervise(start, Timing.SYSTEM);
    }

    SupervisedSink supervise(Supplier<StreamingQuery> start, Timing timing) {
        Supplier<StreamingQuery> checked = () -> Objects.requireNonNull(start.get(), "the query that was started");
        return SupervisedSink.of(checked.get(), checked, this, timing);
    }

    /** The most restarts in a row. */
    public int maxRestarts() {
        return maxRestarts;
    }

    /** How long a query must run for its earlier restarts to be forgotten. */
    public Duration healthyAfter() {
        return healthyAfter;
    }

    Duration backoff(int restart, double chance) {
        return backoff.before(restart, chance);
    }

    /** Whether a failure is answered with a restart at all. */
    boolean isRestarted(Throwable failure) {
        FailureKind kind = FailureKind.of(failure);
        return kind.isCuredByRestart() || kind == FailureKind.UNKNOWN && isNamed(failure);
    }

    private boolean isNamed(Throwable failure) {
        return EngineCondition.all(failure).stream()
                        .anyMatch(condition -> conditions.contains(condition)
                                || conditions.contains(condition.split("\\.", 2)[0]))
                || FailureKind.causes(failure)
                        .anyMatch(cause -> exceptions.contains(cause.getClass().getName()));
    }

    /** Collects a policy. */
    public static final class Builder {

        private final Set<String> conditions = new LinkedHashSet<>();
        private final Set<String> exceptions = new LinkedHashSet<>();
        private int maxRestarts = 5;
        private Duration healthyAfter = Duration.ofMinutes(10);
        private Duration initialBackoff = Duration.ofSeconds(5);
        private double multiplier = 2;
        private Duration maxBackoff = Duration.ofMinutes(5);
        private double jitter = 0.2;

        private Builder() {}

        /**
         * The most restarts in a row; zero restarts never. Not set: 5.
         *
         * @throws IllegalArgumentException when negative
         */
        public Builder maxRestarts(int value) {
            if (value < 0) {
                throw new IllegalArgumentException("The number of restarts is negative: " + value);
            }
            maxRestarts = value;
            return this;
        }

        /**
         * How long a query must run, and finish at least one micro-batch, for its earlier restarts to be forgotten. Not
         * set: 10 minutes.
         *
         * @throws IllegalArgumentException when negative
         */
        public Builder healthyAfter(Duration value) {
            if (value.isNegative()) {
                throw new IllegalArgumentException("The time of a healthy run is negative: " + value);
            }
            healthyAfter = value;
            return this;
        }

        /**
         * The waits: before the first restart, by how much each further one is longer, and the longest. Not set: 5 s, 2,
         * 5 minutes. What does not go together is refused by {@link #build}.
         */
        public Builder backoff(Duration initial, double factor, Duration longest) {
            initialBackoff = Objects.requireNonNull(initial, "initial");
            multiplier = factor;
            maxBackoff = Objects.requireNonNull(longest, "longest");
            return this;
        }

        /** The part of each wait that chance may take away, from 0 to 1. Not set: 0.2. */
        public Builder jitter(double part) {
            jitter = part;
            return this;
        }

        /**
         * An error condition of the engine that is to be answered with a restart too, such as {@code MY_CONDITION}, its
         * subconditions included, or {@code MY_CONDITION.ONE_OF_THEM}.
         *
         * @throws IllegalArgumentException when a restart is known not to cure it
         */
        public Builder restartOnCondition(String condition) {
            FailureKind kind = FailureKind.ofCondition(condition);
            if (kind != FailureKind.UNKNOWN && !kind.isCuredByRestart()) {
                throw new IllegalArgumentException("A restart does not cure " + condition + ": " + kind.description()
                        + ". See docs/operations.md#restarting");
            }
            conditions.add(condition);
            return this;
        }

        /**
         * An exception that is to be answered with a restart too, wherever it is in the chain of causes.
         *
         * @param className its full name, such as {@code org.apache.kafka.common.errors.TimeoutException}; subclasses
         *     have names of their own
         */
        public Builder restartOnException(String className) {
            exceptions.add(Objects.requireNonNull(className, "className"));
            return this;
        }

        /**
         * The policy.
         *
         * @throws IllegalArgumentException when the waits or the jitter are out of their bounds
         */
        public RestartPolicy build() {
            return new RestartPolicy(this);
        }
    }
}
