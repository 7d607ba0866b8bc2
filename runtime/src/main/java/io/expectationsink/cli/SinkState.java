package io.expectationsink.cli;

import java.util.Locale;

/** How it stands with the checkpoint of a declared sink. */
enum SinkState {
    /** It was verified, and nothing is wrong with it. */
    SOUND(false),
    /** Verification has found damages. */
    DAMAGED(true),
    /** There is none where the sink would keep it: the sink never ran, or its checkpoint is gone. */
    MISSING(true),
    /** Its location cannot be read. */
    UNREADABLE(true),
    /** It cannot be told where it is: a placeholder has no value, an override is wrong, or none is declared. */
    UNRESOLVED(true),
    /** The sink needs none. */
    NONE(false);

    private final boolean needsAttention;

    SinkState(boolean needsAttention) {
        this.needsAttention = needsAttention;
    }

    /** Whether somebody should look at it. */
    boolean needsAttention() {
        return needsAttention;
    }

    /** As it is printed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
