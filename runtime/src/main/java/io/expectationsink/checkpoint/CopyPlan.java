package io.expectationsink.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The files of a checkpoint that are one moment of its stream: after its last commit, with the batch planned behind it
 * if there is one. A stream that is killed at that moment leaves these files, and goes on from them.
 *
 * @param lastBatch the newest batch that is planned in it; empty when none is
 * @param lastCommit the newest batch that is done in it; empty when none is
 * @param files in the order of copying: what a running stream deletes soonest, first
 */
record CopyPlan(Optional<Long> lastBatch, Optional<Long> lastCommit, List<CheckpointFile> files) {

    /** Old versions are purged from below, so that going downwards leaves no gap. */
    private static final Comparator<CheckpointFile> NEWEST_FIRST = Comparator.comparingLong(
                    (CheckpointFile file) -> StateVersions.version(file).orElse(-1L))
            .reversed();

    /**
     * The moment that a listing holds. The listing has commits before offsets and offsets before the rest, so that what
     * the newest commit rests on is in it; what came after is left out.
     */
    static CopyPlan of(CheckpointFiles listed, LogReading reading) throws IOException {
        BatchLog commits = BatchLog.of(CheckpointPart.COMMITS, listed);
        BatchLog offsets = BatchLog.of(CheckpointPart.OFFSETS, listed);
        Optional<Long> lastCommit = commits.last();
        Optional<Long> lastBatch = Optional.ofNullable(offsets.batches().higherKey(lastCommit.orElse(-1L)))
                .or(offsets::last);
        List<CheckpointFile> files = new ArrayList<>(state(listed, lastBatch.orElse(-1L) + 1));
        files.addAll(sources(listed, planned(offsets, lastBatch, reading)));
        files.addAll(upTo(lastCommit, commits));
        files.addAll(upTo(lastBatch, offsets));
        files.addAll(named(CheckpointPart.METADATA.entry(), listed.of(CheckpointPart.METADATA)));
        files.addAll(named(MarkerFile.NAME, listed.of(CheckpointPart.OTHER)));
        return new CopyPlan(lastBatch, lastCommit, List.copyOf(files));
    }

    /** The batch that a restart begins with, and the version of the state that it begins with. */
    long nextBatch() {
        long planned = lastBatch.orElse(-1L);
        return lastCommit.filter(done -> done == planned).isPresent() ? planned + 1 : Math.max(planned, 0);
    }

    /** The version of Spark that started on a checkpoint last; empty when no marker says so. */
    static Optional<String> sparkVersion(CheckpointFiles files) throws IOException {
        for (CheckpointFile marker : named(MarkerFile.NAME, files.of(CheckpointPart.OTHER))) {
            try {
                JsonNode version = LogText.json(files.text(marker).orElse("{}")).path("sparkVersion");
                return Optional.of(version).filter(JsonNode::isTextual).map(JsonNode::textValue);
            } catch (JsonProcessingException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<BatchOffsets> planned(BatchLog offsets, Optional<Long> batch, LogReading reading)
            throws IOException {
        if (batch.isEmpty()) {
            return Optional.empty();
        }
        return reading.entry(offsets.batches().get(batch.get()), BatchOffsets::read)
                .flatMap(entry -> entry instanceof LogEntry.Readable<BatchOffsets> readable
                        ? Optional.of(readable.content())
                        : Optional.empty());
    }

    private static List<CheckpointFile> upTo(Optional<Long> batch, BatchLog log) {
        return batch.map(last -> List.copyOf(
                        log.batches().headMap(last, true).descendingMap().values()))
                .orElse(List.of());
    }

    /**
     * Up to the version that the newest planned batch writes. If the table has that batch already, it is not computed
     * again, and the batch after it needs what it has written.
     */
    private static List<CheckpointFile> state(CheckpointFiles listed, long version) {
        return lasting(listed.of(CheckpointPart.STATE))
                .filter(file -> StateVersions.version(file).orElse(0L) <= version)
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private static List<CheckpointFile> sources(CheckpointFiles listed, Optional<BatchOffsets> planned) {
        List<CheckpointFile> all = lasting(listed.of(CheckpointPart.SOURCES)).toList();
        List<CheckpointFile> later = new ArrayList<>();
        planned.filter(batch -> !batch.namesSources()).ifPresent(batch -> {
            for (Map.Entry<String, Optional<String>> source : batch.offsets().entrySet()) {
                OptionalLong offset = batch.fileSourceOffset(source.getKey());
                offset.ifPresent(last ->
                        later.addAll(SourceLog.of(source.getKey(), listed).laterThan(last)));
            }
        });
        return all.stream().filter(file -> !later.contains(file)).toList();
    }

    private static List<CheckpointFile> named(String name, List<CheckpointFile> files) {
        return files.stream().filter(file -> file.path().equals(name)).toList();
    }

    /** The engine writes beside, and renames: a crash leaves such files behind. */
    private static Stream<CheckpointFile> lasting(List<CheckpointFile> files) {
        return files.stream().filter(file -> !file.name().startsWith("."));
    }
}
