package io.expectationsink.checkpoint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Finds what is wrong with a checkpoint, part by part. */
final class Verifier {

    private static final Comparator<Damage> WORST_FIRST =
            Comparator.comparing((Damage damage) -> damage.kind().effect()).thenComparing(Damage::path);

    private final CheckpointFiles files;
    private final int retained;
    private final LogReading reading;

    Verifier(CheckpointFiles files, int retained, Progress progress) {
        this.files = files;
        this.retained = retained;
        reading = new LogReading(files, progress);
    }

    CheckpointVerification verify() throws IOException {
        StateListing state = StateListing.of(files);
        BatchLogs logs = BatchLogs.read(files, reading);
        List<Damage> damages = new ArrayList<>(metadata(logs));
        if (logs.areEmpty()) {
            lostLogs(state).ifPresent(damages::add);
        } else {
            damages.addAll(new BatchLogsCheck(logs, files.hasFolder(CheckpointPart.STATE), retained).check());
            damages.addAll(sources(logs));
            damages.addAll(state(logs, state));
        }
        damages.sort(WORST_FIRST);
        return new CheckpointVerification(files.location(), damages, reading.filesRead());
    }

    private List<Damage> metadata(BatchLogs logs) throws IOException {
        String path = CheckpointPart.METADATA.entry();
        Optional<CheckpointFile> file = files.of(CheckpointPart.METADATA).stream()
                .filter(found -> found.path().equals(path))
                .findFirst();
        if (file.isEmpty()) {
            return logs.areEmpty()
                    ? List.of()
                    : List.of(Damage.of(
                            DamageKind.METADATA_MISSING, path, "it is missing, while offsets or commits hold batches"));
        }
        return reading.entry(file.get(), QueryMetadata::read).orElse(null)
                        instanceof LogEntry.Malformed<QueryMetadata> malformed
                ? List.of(Damage.of(DamageKind.METADATA_MALFORMED, path, malformed.found()))
                : List.of();
    }

    /** A stream that was interrupted before its first batch has one file at most in its sources' logs, and no state. */
    private Optional<Damage> lostLogs(StateListing state) {
        if (!state.stores().isEmpty()) {
            return Optional.of(Damage.of(
                    DamageKind.STATE_WITHOUT_OFFSETS, "offsets", "it holds no batch, while state holds versions"));
        }
        boolean hasRead = files.of(CheckpointPart.SOURCES).stream()
                .map(file -> file.path().split("/"))
                .filter(path -> path.length == 3)
                .map(path -> SourceLog.of(path[1], files))
                .anyMatch(log -> log.entries().size() + log.compacted().size() > 1);
        return hasRead
                ? Optional.of(Damage.of(
                        DamageKind.LOGS_LOST, "offsets", "it holds no batch, while the sources' logs tell of several"))
                : Optional.empty();
    }

    private List<Damage> sources(BatchLogs logs) throws IOException {
        Optional<BatchOffsets> newest = logs.offsets().last().flatMap(logs::plannedIn);
        List<Damage> damages = new ArrayList<>();
        if (newest.isPresent() && !newest.get().namesSources()) {
            for (String source : newest.get().offsets().keySet()) {
                OptionalLong offset = newest.get().fileSourceOffset(source);
                if (offset.isPresent()) {
                    SourceLog log = SourceLog.of(source, files);
                    damages.addAll(new SourceLogCheck(log, offset.getAsLong(), reading).check());
                }
            }
        }
        return damages;
    }

    private List<Damage> state(BatchLogs logs, StateListing state) throws IOException {
        return logs.nextBatch() > 0 && files.hasFolder(CheckpointPart.STATE)
                ? new StateCheck(state, logs.nextBatch(), logs.stateIds(), reading).check()
                : List.of();
    }
}
