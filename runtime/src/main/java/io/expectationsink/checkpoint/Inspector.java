package io.expectationsink.checkpoint;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Gathers what a checkpoint holds. */
final class Inspector {

    private static final String COMPACTED = ".compact";

    private final CheckpointFiles files;
    private final MarkerReading marker;
    private final int retained;
    private final BatchLog offsets;
    private final BatchLog commits;

    Inspector(CheckpointFiles files, MarkerReading marker, int retained) {
        this.files = files;
        this.marker = marker;
        this.retained = retained;
        offsets = BatchLog.of(CheckpointPart.OFFSETS, files);
        commits = BatchLog.of(CheckpointPart.COMMITS, files);
    }

    CheckpointInspection inspect() throws IOException {
        Instant now = Instant.now();
        Optional<QueryMetadata> metadata = newest(
                files.of(CheckpointPart.METADATA).stream()
                        .filter(file -> file.path().equals(CheckpointPart.METADATA.entry()))
                        .findFirst(),
                QueryMetadata::read);
        Optional<BatchOffsets> planned = newest(last(offsets), BatchOffsets::read);
        Optional<BatchCommit> done = newest(last(commits), BatchCommit::read);
        Map<CheckpointPart, Integer> versions = new EnumMap<>(CheckpointPart.class);
        planned.ifPresent(entry -> versions.put(CheckpointPart.OFFSETS, entry.version()));
        done.ifPresent(entry -> versions.put(CheckpointPart.COMMITS, entry.version()));
        Optional<Instant> lastCommitAt = last(commits).map(CheckpointFile::modified);
        long uncommitted =
                offsets.batches().tailMap(commits.last().orElse(-1L), false).size();
        return new CheckpointInspection(
                files.location(),
                now,
                marker.marker(),
                marker.fault(),
                metadata.map(QueryMetadata::id),
                !files.of(CheckpointPart.STATE).isEmpty(),
                number(offsets.first()),
                number(offsets.last()),
                number(commits.last()),
                lastCommitAt,
                uncommitted,
                sizes(),
                versions,
                planned.map(Inspector::sourceOffsets).orElse(Map.of()),
                growth(),
                verdict(lastCommitAt.map(at -> Duration.between(at, now)), uncommitted));
    }

    private <T> Optional<T> newest(Optional<CheckpointFile> file, Function<String, LogEntry<T>> reader)
            throws IOException {
        Optional<String> text = file.isPresent() ? files.text(file.get()) : Optional.empty();
        return text.map(reader)
                .flatMap(entry -> entry instanceof LogEntry.Readable<T> readable
                        ? Optional.of(readable.content())
                        : Optional.empty());
    }

    private Map<CheckpointPart, PartSize> sizes() {
        Map<CheckpointPart, PartSize> sizes = new EnumMap<>(CheckpointPart.class);
        for (CheckpointPart part : CheckpointPart.values()) {
            sizes.put(part, PartSize.of(files.of(part)));
        }
        return sizes;
    }

    private LogGrowth growth() {
        long largest = files.of(CheckpointPart.SOURCES).stream()
                .filter(file -> file.name().endsWith(COMPACTED))
                .mapToLong(CheckpointFile::bytes)
                .max()
                .orElse(0);
        return new LogGrowth(retained, offsets.batches().size(), largest);
    }

    private String verdict(Optional<Duration> age, long uncommitted) {
        String progress;
        if (offsets.isEmpty() && commits.isEmpty()) {
            progress = "no batch was planned yet";
        } else if (offsets.isEmpty()) {
            progress = "there are commits and no offsets: verify it";
        } else if (age.isEmpty()) {
            progress = uncommitted == 1
                    ? "its first batch, " + offsets.batches().lastKey() + ", is in flight or was interrupted"
                    : uncommitted + " batches were planned and none is committed: verify it";
        } else {
            progress = "batch " + commits.batches().lastKey() + " was committed " + ago(age.get())
                    + switch ((int) Math.min(uncommitted, 2)) {
                        case 0 -> ", none is in flight";
                        case 1 -> ", batch " + offsets.batches().lastKey() + " is in flight or was interrupted";
                        default -> ", and " + uncommitted + " batches after it are not committed: verify it";
                    };
        }
        return growth().isUnpurged()
                ? progress + "; the offsets log holds " + offsets.batches().size() + " batches where " + retained
                        + " are kept: it seems not to be purged"
                : progress;
    }

    private static String ago(Duration age) {
        long seconds = Math.max(0, age.toSeconds());
        if (seconds < 120) {
            return seconds + " s ago";
        }
        if (seconds < 7_200) {
            return seconds / 60 + " min ago";
        }
        return seconds < 172_800 ? seconds / 3_600 + " h ago" : seconds / 86_400 + " days ago";
    }

    private static Map<String, String> sourceOffsets(BatchOffsets batch) {
        Map<String, String> offsets = new LinkedHashMap<>();
        batch.offsets().forEach((source, offset) -> offsets.put(source, offset.orElse("none yet")));
        return offsets;
    }

    private static Optional<CheckpointFile> last(BatchLog log) {
        return log.last().map(log.batches()::get);
    }

    private static OptionalLong number(Optional<Long> batch) {
        return batch.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }
}
