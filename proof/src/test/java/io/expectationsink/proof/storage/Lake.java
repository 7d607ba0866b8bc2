package io.expectationsink.proof.storage;

import java.util.List;
import java.util.stream.Stream;

/**
 * Shared storage as drivers see it.
 *
 * @param tables the folder of tables
 * @param checkpoints the folder of checkpoints
 * @param settings Spark's settings for it, as {@code key=value}
 */
public record Lake(String tables, String checkpoints, List<String> settings) {

    public Lake {
        settings = List.copyOf(settings);
    }

    /** The same storage with more settings. */
    public Lake with(String... more) {
        return new Lake(
                tables,
                checkpoints,
                Stream.concat(settings.stream(), Stream.of(more)).toList());
    }
}
