package io.expectationsink.table;

import java.util.function.Supplier;

/** What others do with a table, as a test says it. */
record Use(boolean isWritten, boolean isClaimed) implements TableUse {

    /** A stream of this application writes to the table. */
    static Use byAStream() {
        return new Use(true, true);
    }

    @Override
    public <T> T settled(Supplier<T> action) {
        return action.get();
    }
}
