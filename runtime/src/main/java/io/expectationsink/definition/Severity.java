package io.expectationsink.definition;

/** How much a finding weighs. */
public enum Severity {
    /** Fails the build, or the start of the sink. */
    ERROR,
    /** Is printed by the build and logged at start. */
    WARNING,
    /** Is advice. */
    NOTE,
    /** Is not reported. */
    OFF
}
