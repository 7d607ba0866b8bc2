package io.expectationsink.rule;

/** What a rule rests on. */
public enum Basis {
    /** Spark or Delta refuses it, whatever the query. */
    ENGINE,
    /** Spark and Delta run it, but it is known to end badly. */
    POLICY,
    /** The declaration has no meaning, or no writer can be generated for it. Its severity cannot be changed. */
    DECLARATION
}
