package io.expectationsink.monitor;

import io.expectationsink.definition.Interval;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.definition.TriggerKind;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * When a quiet query counts as stalled.
 *
 * @param intervals after how many intervals of its trigger
 * @param floor and after how long at least; it alone counts for triggers without an interval
 */
record StallRule(int intervals, Duration floor) {

    static final StallRule DEFAULT = new StallRule(3, Duration.ofMinutes(1));

    StallRule {
        if (intervals < 1) {
            throw new IllegalArgumentException("A stall takes at least one interval, not " + intervals);
        }
        if (floor.isNegative() || floor.isZero()) {
            throw new IllegalArgumentException("A stall takes a positive time at least, not " + floor);
        }
    }

    /** How long a query with the trigger may be quiet; empty for Spark's default. */
    Duration limit(Optional<TriggerDefinition> trigger) {
        Duration several = interval(trigger).multipliedBy(intervals);
        return several.compareTo(floor) > 0 ? several : floor;
    }

    private static Duration interval(Optional<TriggerDefinition> trigger) {
        return trigger.stream()
                .flatMap(declared -> declared.values().entrySet().stream())
                .filter(declared -> declared.getKey().takesInterval())
                .map(Map.Entry<TriggerKind, String>::getValue)
                .map(Interval::of)
                .filter(Interval.Valid.class::isInstance)
                .map(valid -> Duration.ofMillis(((Interval.Valid) valid).millis()))
                .findFirst()
                .orElse(Duration.ZERO);
    }
}
