package io.expectationsink.rule;

/** When a rule can be decided. */
public enum Moment {
    /** While javac runs, and not again. */
    BUILD,
    /** When the sink starts, and not before. */
    START,
    /** While javac runs, and again on the effective definition when the sink starts. */
    BOTH
}
