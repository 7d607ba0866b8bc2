package io.expectationsink.sample;

/** Compares what there is with what there must be. */
final class Checks {

    private final Page page;
    private int failures;

    /** Checks that are told on the page. */
    Checks(Page page) {
        this.page = page;
    }

    /** Two values that must be equal. */
    void equal(String what, Object expected, Object actual) {
        if (expected.equals(actual)) {
            page.line("ok     %s", what);
        } else {
            failures++;
            page.line("WRONG  %s: expected %s, found %s", what, expected, actual);
        }
    }

    /** Whether nothing was wrong. */
    boolean passed() {
        return failures == 0;
    }
}
