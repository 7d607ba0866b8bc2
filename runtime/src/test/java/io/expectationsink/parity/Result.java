package io.expectationsink.parity;

import io.expectationsink.parity.Case.Verdict;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * A case that was tried.
 *
 * @param tried the case
 * @param outcome what the engine did on a target that was not there
 * @param ranOnExisting whether the engine ran it on a table that was there
 */
record Result(Case tried, Outcome outcome, boolean ranOnExisting) {

    /** A case of which nothing could be found out, which no explanation excuses. */
    static Result undecided(Case tried, UndecidedException why) {
        return new Result(tried, Outcome.refused(why), false);
    }

    /** The engine refuses what the rule book accepts. */
    boolean isMiss() {
        return !outcome.ran() && tried.verdict() == Verdict.ACCEPTED;
    }

    /** An ENGINE rule refuses what the engine runs. */
    boolean isFalseAlarm() {
        return (outcome.ran() || ranOnExisting) && tried.verdict() == Verdict.ENGINE;
    }

    /**
     * One mistake, of which the rule says with which condition Spark refuses it, and it was another. Where there are
     * several, they may hide each other.
     */
    boolean isOtherRefusal() {
        if (outcome.ran()
                || tried.verdict() != Verdict.ENGINE
                || tried.findings().size() > 1) {
            return false;
        }
        Set<String> named = Conditions.of(tried.errors().get(0));
        return !named.isEmpty() && Collections.disjoint(named, outcome.conditions());
    }

    private boolean isUndecided() {
        return outcome.refusal()
                .filter(text -> text.startsWith(UndecidedException.class.getSimpleName()))
                .isPresent();
    }

    boolean isDifference() {
        return isMiss() || isFalseAlarm() || isOtherRefusal() || isUndecided();
    }

    Optional<Explained> explanation() {
        return isDifference() && !isFalseAlarm() ? Explained.of(tried.definition(), outcome) : Optional.empty();
    }

    boolean isUnexplained() {
        return isDifference() && explanation().isEmpty();
    }

    @Override
    public String toString() {
        String rules = tried.errors().stream()
                .map(finding -> finding.rule().id())
                .distinct()
                .reduce((one, other) -> one + " " + other)
                .orElse("no error");
        String kind = isMiss()
                ? "miss"
                : isFalseAlarm()
                        ? "false alarm"
                        : isOtherRefusal() ? "other refusal" : isUndecided() ? "undecided" : "agreed";
        return "%s: %s | rule book: %s | engine: %s%s"
                .formatted(
                        kind,
                        tried.label(),
                        rules,
                        outcome.refusal().orElse("runs"),
                        explanation()
                                .map(entry -> " | explained: " + entry.reason())
                                .orElse(""));
    }
}
