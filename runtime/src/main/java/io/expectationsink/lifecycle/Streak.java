package io.expectationsink.lifecycle;

import io.expectationsink.exception.EngineCondition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The failures of a sink since its query last ran in health, and what follows from each. */
final class Streak {

    private final RestartPolicy policy;
    private final List<Throwable> failures = new ArrayList<>();

    /** What follows from a failure. */
    sealed interface Verdict {

        /**
         * The sink is started again.
         *
         * @param number of the restart in this streak, from 1
         * @param delay to wait before
         */
        record Restart(int number, Duration delay) implements Verdict {}

        /**
         * The sink is not started again.
         *
         * @param reason for people
         */
        record GiveUp(String reason) implements Verdict {}
    }

    Streak(RestartPolicy policy) {
        this.policy = policy;
    }

    /** The failures so far, the oldest first. */
    synchronized List<Throwable> failures() {
        return List.copyOf(failures);
    }

    /**
     * One more failure.
     *
     * @param wasHealthy whether the query ran in health before it: then it is the first of a new streak
     * @param chance from 0 to 1
     */
    synchronized Verdict after(Throwable failure, boolean wasHealthy, double chance) {
        if (wasHealthy) {
            failures.clear();
        }
        failures.add(failure);
        if (!policy.isRestarted(failure)) {
            FailureKind kind = FailureKind.of(failure);
            return new Verdict.GiveUp(
                    kind == FailureKind.UNKNOWN
                            ? kind.description()
                            : "a restart does not cure it (" + kind.description() + ")");
        }
        int restart = failures.size();
        return restart > policy.maxRestarts()
                ? new Verdict.GiveUp("it was restarted " + policy.maxRestarts() + " times in a row, which is the limit")
                : new Verdict.Restart(restart, policy.backoff(restart, chance));
    }

    /** A failure in a few words that hold nothing of anybody's rows or settings. */
    static String brief(Throwable failure) {
        return EngineCondition.of(failure)
                .orElseGet(
                        () -> EngineCondition.tellingCause(failure).getClass().getName());
    }
}
