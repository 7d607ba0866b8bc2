package io.expectationsink.checkpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * Finds what is wrong with offsets and commits. On a restart Spark reads the two newest offsets and the newest commit
 * ({@code MicroBatchExecution.populateStartOffsets}), so that a damage elsewhere does it no harm.
 */
final class BatchLogsCheck {

    private final BatchLogs logs;
    private final BatchLog offsets;
    private final BatchLog commits;
    private final boolean stateful;
    private final int retained;
    private final List<Damage> damages = new ArrayList<>();

    /** A check of logs that hold something. */
    BatchLogsCheck(BatchLogs logs, boolean stateful, int retained) {
        this.logs = logs;
        offsets = logs.offsets();
        commits = logs.commits();
        this.stateful = stateful;
        this.retained = retained;
    }

    List<Damage> check() {
        if (offsets.isEmpty()) {
            add(DamageKind.OFFSETS_LOST, "offsets", "it is empty, while batch " + lastCommit() + " is committed");
        } else {
            newestBatches(lastBatch());
            batchBefore(lastBatch());
            oldBatches(lastBatch());
            sources(lastBatch());
        }
        unreadable(offsets, logs.planned(), lastBatch() - 1);
        unreadable(commits, logs.done(), lastCommit());
        return damages;
    }

    /** One batch without a commit is one in flight; several are none that Spark leaves behind. */
    private void newestBatches(long last) {
        if (lastCommit() > last) {
            add(
                    DamageKind.COMMITS_AHEAD,
                    offsets.path(lastCommit()),
                    "batch " + lastCommit() + " is committed, and the newest offsets are those of batch " + last);
        }
        NavigableMap<Long, CheckpointFile> uncommitted = offsets.batches().tailMap(lastCommit(), false);
        if (uncommitted.size() > 1) {
            add(
                    DamageKind.COMMITS_MISSING,
                    commits.path(uncommitted.firstKey()),
                    uncommitted.size() + " batches, " + uncommitted.firstKey() + " to " + uncommitted.lastKey()
                            + ", have offsets and no commit");
        }
    }

    /**
     * Asynchronous progress tracking logs no more than a batch per interval, in both logs, and only of stateless
     * queries: there, a batch that is missing in both is no damage.
     */
    private void batchBefore(long last) {
        long before = last - 1;
        boolean needed = commits.has(before) || stateful || offsets.batches().size() == 1;
        if (last > 0 && !offsets.has(before) && needed) {
            add(
                    DamageKind.OFFSETS_MISSING,
                    offsets.path(before),
                    "the offsets of batch " + before + " are missing, while batch " + last + " has some");
        }
    }

    private void oldBatches(long last) {
        long oldest = Math.max(offsets.batches().firstKey(), last - retained + 1);
        for (long batch = oldest; batch < last - 1; batch++) {
            if (!offsets.has(batch) && (commits.has(batch) || stateful)) {
                add(
                        DamageKind.OLD_OFFSETS_MISSING,
                        offsets.path(batch),
                        "the offsets of batch " + batch + " are missing, while older ones are there");
            }
        }
        for (long batch = oldest; batch < Math.min(last, lastCommit()); batch++) {
            if (offsets.has(batch) && !commits.has(batch)) {
                add(
                        DamageKind.OLD_COMMIT_MISSING,
                        commits.path(batch),
                        "batch " + batch + " has no commit, while batch " + lastCommit() + " has one");
            }
        }
    }

    private void sources(long last) {
        Optional<BatchOffsets> newest = logs.plannedIn(last);
        Optional<BatchOffsets> before = logs.plannedIn(last - 1);
        newest.ifPresent(batch -> incomplete(last, batch, before));
        before.ifPresent(batch -> incomplete(last - 1, batch, newest));
        if (newest.isPresent() && before.isPresent()) {
            newest.get().offsets().forEach((source, offset) -> {
                if (offset.isEmpty()
                        && before.get()
                                .offsets()
                                .getOrDefault(source, Optional.empty())
                                .isPresent()) {
                    add(
                            DamageKind.OFFSET_WITHDRAWN,
                            offsets.path(last),
                            "it has no offset for source " + source + ", which the batch before had read from");
                }
            });
        }
    }

    /** Only named sources may come and go while the stream keeps its checkpoint. */
    private void incomplete(long batch, BatchOffsets entry, Optional<BatchOffsets> neighbour) {
        int expected = neighbour
                .filter(other -> !entry.namesSources() && !other.namesSources())
                .map(other -> other.offsets().size())
                .orElse(0);
        int found = entry.offsets().size();
        if (found < Math.max(1, expected)) {
            add(
                    DamageKind.OFFSETS_INCOMPLETE,
                    offsets.path(batch),
                    "it holds the offsets of " + found + " sources"
                            + (expected > found ? ", its neighbour those of " + expected : ""));
        }
    }

    private <T> void unreadable(BatchLog log, Map<Long, LogEntry<T>> entries, long oldestRead) {
        entries.forEach((batch, entry) -> {
            boolean isRead = batch >= oldestRead;
            if (entry instanceof LogEntry.Malformed<T> malformed) {
                add(
                        isRead ? DamageKind.ENTRY_MALFORMED : DamageKind.OLD_ENTRY_UNREADABLE,
                        log.path(batch),
                        malformed.found());
            } else if (entry instanceof LogEntry.Newer<T> newer) {
                add(isRead ? DamageKind.ENTRY_NEWER : DamageKind.OLD_ENTRY_UNREADABLE, log.path(batch), newer.found());
            }
        });
    }

    private long lastBatch() {
        return offsets.last().orElse(-1L);
    }

    private long lastCommit() {
        return commits.last().orElse(-1L);
    }

    private void add(DamageKind kind, String path, String found) {
        damages.add(Damage.of(kind, path, found));
    }
}
