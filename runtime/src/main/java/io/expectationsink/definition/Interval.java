package io.expectationsink.definition;

/**
 * What Spark makes of a trigger's interval. The grammar is that of {@code SparkIntervalUtils.stringToInterval}, which
 * {@code Trigger.ProcessingTime}, {@code Continuous} and {@code RealTime} read their text with: an optional {@code
 * interval}, then pairs of a number and a full unit name.
 */
public sealed interface Interval {

    /** Reads the text as Spark does. */
    static Interval of(String text) {
        return IntervalReader.read(text);
    }

    /**
     * An interval that Spark accepts.
     *
     * @param micros its length in microseconds; never negative
     */
    record Valid(long micros) implements Interval {

        /** The length that Spark works with: whole milliseconds, what is left over is dropped. */
        public long millis() {
            return Math.floorDiv(micros, 1_000L);
        }
    }

    /**
     * A text that is no interval; Spark's condition is {@code INVALID_INTERVAL_FORMAT}.
     *
     * @param reason what is wrong with it, as the rest of a sentence
     */
    record Malformed(String reason) implements Interval {}

    /**
     * An interval of months or years, whose length in time is not fixed; triggers refuse it.
     *
     * @param months their number, which may be negative
     */
    record Months(int months) implements Interval {}

    /**
     * An interval that is less than zero; triggers refuse it.
     *
     * @param millis its length in milliseconds
     */
    record Negative(long millis) implements Interval {}

    /** An interval that does not fit into microseconds of 64 bits. */
    record Overflow() implements Interval {}
}
