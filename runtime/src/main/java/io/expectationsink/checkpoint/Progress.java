package io.expectationsink.checkpoint;

import java.util.OptionalLong;

/** Told how far reading or copying a checkpoint has come. It is called on the thread that does it and should return at once. */
@FunctionalInterface
public interface Progress {

    /** Whoever does not care. */
    Progress NONE = (step, done, total) -> {};

    /**
     * A step has come further.
     *
     * @param step what is being done, such as {@code listing state}
     * @param done how many files are done
     * @param total how many there are; empty while that is not known
     */
    void report(String step, long done, OptionalLong total);
}
