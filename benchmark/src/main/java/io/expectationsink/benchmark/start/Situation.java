package io.expectationsink.benchmark.start;

/** What a start finds. */
enum Situation {
    /** Neither table nor checkpoint. */
    NEW("new table"),
    /** The table as a start has created it, and a checkpoint to begin. */
    EXISTING("existing table"),
    /** Table and checkpoint of the stream that stopped. */
    RESTART("restart");

    private final String words;

    Situation(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
