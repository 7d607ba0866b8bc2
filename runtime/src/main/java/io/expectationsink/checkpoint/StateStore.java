package io.expectationsink.checkpoint;

import java.util.Objects;

/**
 * A part of the state that has versions of its own.
 *
 * @param operator the stateful operator's number in the query
 * @param partition the partition's number
 * @param name the store's name; {@code default} where the operator has one store only
 */
record StateStore(int operator, int partition, String name) {

    static final String DEFAULT = "default";

    StateStore {
        Objects.requireNonNull(name, "name");
    }

    /** Where its files lie. */
    String path() {
        String partitionPath = CheckpointPart.STATE.entry() + "/" + operator + "/" + partition;
        return name.equals(DEFAULT) ? partitionPath : partitionPath + "/" + name;
    }
}
