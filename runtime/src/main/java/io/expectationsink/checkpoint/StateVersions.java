package io.expectationsink.checkpoint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The versions of a store. One is put together from a whole one, if there is any, and the changes since
 * ({@code HDFSBackedStateStoreProvider}: snapshot and delta; {@code RocksDB}: zip and changelog).
 */
final class StateVersions {

    private static final Pattern FILE =
            Pattern.compile("([0-9]{1,18})(?:_([0-9a-f-]{36}))?\\.(delta|changelog|snapshot|zip)");
    private static final Set<String> WHOLE = Set.of("snapshot", "zip");

    private final NavigableMap<Long, List<CheckpointFile>> whole = new TreeMap<>();
    private final NavigableMap<Long, List<CheckpointFile>> changes = new TreeMap<>();
    private final Set<String> ids = new HashSet<>();

    /** Whether the file holds a version, or changes that lead to one. */
    static boolean isVersion(CheckpointFile file) {
        return FILE.matcher(file.name()).matches();
    }

    /** The version that the file holds or leads to; empty when it is no such file. */
    static Optional<Long> version(CheckpointFile file) {
        Matcher name = FILE.matcher(file.name());
        return name.matches() ? Optional.of(Long.parseLong(name.group(1))) : Optional.empty();
    }

    /** Takes a file that {@linkplain #isVersion holds a version}. */
    void add(CheckpointFile file) {
        Matcher name = FILE.matcher(file.name());
        if (!name.matches()) {
            throw new IllegalArgumentException(file.path() + " holds no version of a state");
        }
        long version = Long.parseLong(name.group(1));
        // Nearly always one: of a million files, lists with room for more would be the most of what is kept.
        (WHOLE.contains(name.group(3)) ? whole : changes)
                .merge(
                        version,
                        List.of(file),
                        (before, more) ->
                                Stream.concat(before.stream(), more.stream()).toList());
        Optional.ofNullable(name.group(2)).ifPresent(id -> ids.add(version + "_" + id));
    }

    /** Whether there is a file of the version with this id. */
    boolean has(long version, String id) {
        return ids.contains(version + "_" + id);
    }

    /** The newest version of which there is a file; 0 when there is none. */
    long last() {
        return Math.max(whole.isEmpty() ? 0 : whole.lastKey(), changes.isEmpty() ? 0 : changes.lastKey());
    }

    /** The oldest version that is needed to put the given one together, and is not there; empty when nothing is. */
    Optional<Long> missing(long version) {
        for (long step = base(version) + 1; step <= version; step++) {
            if (!changes.containsKey(step)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /** A file that is needed to put the version together and has nothing in it; empty when there is none. */
    Optional<CheckpointFile> empty(long version) {
        long base = base(version);
        List<CheckpointFile> needed = new ArrayList<>();
        changes.subMap(base, false, version, true).values().forEach(needed::addAll);
        if (base == version) {
            needed.addAll(whole.getOrDefault(base, List.of()));
        }
        return needed.stream().filter(file -> file.bytes() == 0).findFirst();
    }

    /** The files of the newest whole version that the given one is put together from; empty when it is changes alone. */
    List<CheckpointFile> wholeFor(long version) {
        return List.copyOf(whole.getOrDefault(base(version), List.of()));
    }

    /** The newest version up to the given one that is there as a whole; 0 is an empty store. */
    private long base(long version) {
        return Optional.ofNullable(whole.floorKey(version)).orElse(0L);
    }
}
