package io.expectationsink.rule;

/** What a definition's texts are when the rule book reads them. */
public enum Phase {
    /** The texts may hold placeholders, whose values are not known. */
    BUILD,
    /** The texts are final. */
    START
}
