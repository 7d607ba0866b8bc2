package io.expectationsink.benchmark.start.way;

/** The table has not got its property, after all attempts; what they have failed of is suppressed. */
public final class GaveUpException extends RuntimeException {

    private static final long serialVersionUID = 1;

    GaveUpException(Target target) {
        super("No property for " + target.table());
    }
}
