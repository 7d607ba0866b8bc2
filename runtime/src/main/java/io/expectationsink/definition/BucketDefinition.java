package io.expectationsink.definition;

import java.util.List;

/**
 * The buckets of a batch table.
 *
 * @param buckets their number, as it is declared
 * @param columns the columns whose hash decides the bucket
 */
public record BucketDefinition(int buckets, List<String> columns) {

    /** Copies the columns. */
    public BucketDefinition {
        columns = List.copyOf(columns);
    }
}
