package io.expectationsink.table;

import java.util.function.Supplier;

/** What the other sinks of this application do with a table, which decides what may be done to it. */
public interface TableUse {

    /** Whether a stream writes to it, or is being started: an ALTER would kill it. */
    boolean isWritten();

    /** Whether another sink counts on it, even if its stream does not run yet: it must not be dropped. */
    boolean isClaimed();

    /** Looks and acts in one: meanwhile no sink claims a table and no stream starts. */
    <T> T settled(Supplier<T> action);

    /** A table that nobody else uses. */
    static TableUse none() {
        return new TableUse() {
            @Override
            public boolean isWritten() {
                return false;
            }

            @Override
            public boolean isClaimed() {
                return false;
            }

            @Override
            public <T> T settled(Supplier<T> action) {
                return action.get();
            }
        };
    }
}
