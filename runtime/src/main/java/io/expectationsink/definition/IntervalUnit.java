package io.expectationsink.definition;

import java.util.Arrays;
import java.util.Optional;

/** The units that Spark's intervals know, each with its full name and nothing shorter. */
enum IntervalUnit {
    YEAR("year", 12, 0, 0),
    MONTH("month", 1, 0, 0),
    WEEK("week", 0, 7, 0),
    DAY("day", 0, 1, 0),
    HOUR("hour", 0, 0, 3_600_000_000L),
    MINUTE("minute", 0, 0, 60_000_000L),
    SECOND("second", 0, 0, 1_000_000L),
    MILLISECOND("millisecond", 0, 0, 1_000L),
    MICROSECOND("microsecond", 0, 0, 1L);

    private final String unitName;
    private final int months;
    private final int days;
    private final long micros;

    IntervalUnit(String unitName, int months, int days, long micros) {
        this.unitName = unitName;
        this.months = months;
        this.days = days;
        this.micros = micros;
    }

    /** The unit of the lower-case word, singular or plural; empty when there is none. */
    static Optional<IntervalUnit> byWord(String word) {
        return Arrays.stream(values())
                .filter(unit -> word.equals(unit.unitName) || word.equals(unit.unitName + "s"))
                .findFirst();
    }

    int months() {
        return months;
    }

    int days() {
        return days;
    }

    long micros() {
        return micros;
    }
}
