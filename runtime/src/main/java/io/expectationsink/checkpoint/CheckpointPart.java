package io.expectationsink.checkpoint;

import java.util.Arrays;
import java.util.Locale;

/** What Spark keeps in a checkpoint, one entry of its root each. */
public enum CheckpointPart {
    /** The file with the query's id. */
    METADATA,
    /** What each batch reads, written before it runs: one file per batch. */
    OFFSETS,
    /** Which batches are done, written after they ran: one file per batch. */
    COMMITS,
    /** What sources remember for themselves, a folder for each. */
    SOURCES,
    /** What stateful operators remember: a folder per operator, partition and store. */
    STATE,
    /** Everything else, which Spark does not look at. */
    OTHER;

    /** The name of the entry in the root; of {@link #OTHER} it is no entry's. */
    String entry() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part that the entry of the root belongs to. */
    static CheckpointPart of(String entry) {
        return Arrays.stream(values())
                .filter(part -> part != OTHER && part.entry().equals(entry))
                .findFirst()
                .orElse(OTHER);
    }
}
