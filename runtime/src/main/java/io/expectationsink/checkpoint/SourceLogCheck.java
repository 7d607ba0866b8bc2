package io.expectationsink.checkpoint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Finds what is wrong with the log of a file source. */
final class SourceLogCheck {

    private final SourceLog log;
    private final long offset;
    private final LogReading reading;
    private final List<Damage> damages = new ArrayList<>();

    /**
     * A check of a source's log.
     *
     * @param offset the number of the log's last file that the newest batch reads; there may be newer ones, of a batch
     *     that was not planned any more
     */
    SourceLogCheck(SourceLog log, long offset, LogReading reading) {
        this.log = log;
        this.offset = offset;
        this.reading = reading;
    }

    List<Damage> check() throws IOException {
        missing(log.missing(offset));
        NavigableMap<Long, CheckpointFile> read = new TreeMap<>(log.entries().tailMap(log.firstRead(), true));
        read.putAll(log.compacted().tailMap(log.firstRead(), true));
        for (CheckpointFile file : read.values()) {
            reading.entry(file, SourceEntries::read).ifPresent(entry -> content(file, entry));
        }
        return damages;
    }

    private void missing(NavigableSet<Long> missing) {
        if (missing.isEmpty()) {
            return;
        }
        long number = missing.stream().filter(log::isCompacted).findFirst().orElse(missing.first());
        String others = missing.size() == 1 ? "" : ", with " + (missing.size() - 1) + " others";
        if (log.isCompacted(number)) {
            add(
                    DamageKind.SOURCE_COMPACT_MISSING,
                    log.folder() + "/" + number + ".compact",
                    "the list of all files read so far is missing" + others);
        } else {
            add(
                    DamageKind.SOURCE_ENTRY_MISSING,
                    log.folder() + "/" + number,
                    "the list of the files read then is missing" + others);
        }
    }

    private void content(CheckpointFile file, LogEntry<SourceEntries> entry) {
        if (entry instanceof LogEntry.Malformed<SourceEntries> malformed) {
            add(DamageKind.ENTRY_MALFORMED, file.path(), malformed.found());
        } else if (entry instanceof LogEntry.Newer<SourceEntries> newer) {
            add(DamageKind.ENTRY_NEWER, file.path(), newer.found());
        } else if (entry instanceof LogEntry.Readable<SourceEntries> readable
                && log.lastCompacted()
                        .map(log.compacted()::get)
                        .filter(file::equals)
                        .isPresent()) {
            OptionalLong missing = readable.content().firstMissing(log.firstRead());
            missing.ifPresent(number -> add(
                    DamageKind.SOURCE_COMPACT_INCOMPLETE,
                    file.path(),
                    "it lists no file of number " + number + ", where it has to list those of 0 to "
                            + log.firstRead()));
        }
    }

    private void add(DamageKind kind, String path, String found) {
        damages.add(Damage.of(kind, path, found));
    }
}
