package io.expectationsink.benchmark.figure;

/** Whether a goal is reached, as far as what was measured can tell. */
public enum Verdict {
    /** It is, and noise alone would not say so. */
    HOLDS("holds"),
    /** It is not. */
    MISSED("MISSED"),
    /** The figures spread too widely to tell. */
    NOT_RESOLVED("not resolved");

    private final String text;

    Verdict(String text) {
        this.text = text;
    }

    /** The verdict on what is exact. */
    public static Verdict of(boolean holds) {
        return holds ? HOLDS : MISSED;
    }

    @Override
    public String toString() {
        return text;
    }
}
