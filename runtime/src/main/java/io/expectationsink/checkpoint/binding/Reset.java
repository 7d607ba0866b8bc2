package io.expectationsink.checkpoint.binding;

import io.expectationsink.checkpoint.DriverFileSystem;
import io.expectationsink.checkpoint.MarkerFile;
import io.expectationsink.checkpoint.binding.StreamTrace.FileSinkLog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Moves a checkpoint aside, and with it the log of a table of files. Only what Spark and the marker keep there is moved:
 * the lease, and checkpoints of others in folders below, stay. Until the new checkpoint has its marker, a note beside the
 * old one says what is moved and how far it has come, so that a start that died on the way is gone on with: on the rest
 * of that checkpoint, or where nothing is any more, and nowhere else.
 */
final class Reset {

    /** What a start before has left of a reset. */
    enum Remains {
        /** Nothing was moved, or the reset was finished. */
        NONE,
        /** It died on its way, and is gone on with. */
        UNFINISHED,
        /** It died, and another checkpoint has begun since. */
        OVERTAKEN
    }

    @FunctionalInterface
    private interface Step<T> {
        T run() throws IOException;
    }

    /**
     * Without its metadata and with offsets Spark refuses to go on with a checkpoint
     * (STREAMING_CHECKPOINT_MISSING_METADATA_FILE): half of one is never taken for a whole one.
     */
    private static final List<String> ENTRIES =
            List.of("metadata", "sources", "state", "commits", MarkerFile.NAME, "offsets");

    private static final String NOTE = "_expectation-sink.reset-";

    private final DriverFileSystem files;
    private final Path location;
    private final Acceptance accepted;
    private final Path aside;
    private final Path moving;
    private final Path moved;

    Reset(DriverFileSystem files, String location, Acceptance accepted) {
        this.files = files;
        this.location = new Path(location);
        this.accepted = accepted;
        this.aside = this.location.suffix(suffix());
        this.moving = new Path(aside, NOTE + "moving");
        this.moved = new Path(aside, NOTE + "moved");
    }

    /** Where the old checkpoint goes. */
    Path aside() {
        return aside;
    }

    /** Moves aside what the evidence shows; what is at the new places already is never overwritten. */
    void begin(BindingEvidence evidence) throws ResetFailedException {
        Optional<FileLogReset> log = attempt(location, () -> fileLog(evidence.trace()));
        attempt(location, () -> {
            FileSystem system = files.fileSystem(location);
            refuseTaken(system);
            ResetNote.of(evidence, log.isPresent() ? log.get().newest() : Optional.empty())
                    .write(system, moving);
            move(system);
            return moved;
        });
        if (log.isPresent()) {
            attempt(log.get().log().getParent(), () -> log.get().begin());
        }
    }

    /** Goes on where a start before has died, if what is at the location now is what it has left there. */
    Remains resume() throws ResetFailedException {
        return attempt(location, () -> {
            FileSystem system = files.fileSystem(location);
            Remains remains = remains(system);
            if (remains == Remains.UNFINISHED && !system.exists(moved)) {
                move(system);
            }
            return remains;
        });
    }

    /**
     * Goes on with the log of a table of files, after the checkpoint.
     *
     * @return whether the target is as the reset has left it, so that what it shows is what was accepted
     */
    boolean resume(TargetTrace trace) throws ResetFailedException {
        return attempt(new Path(trace.location().orElse(location.toString())), () -> {
            ResetNote note = ResetNote.read(files.fileSystem(location), moved);
            Optional<FileLogReset> log = fileLog(trace);
            if (log.isEmpty()) {
                return note.isOn(trace);
            }
            log.get().resume(note.fileLog());
            return log.get().isDone(note.fileLog());
        });
    }

    /** The new checkpoint has its marker. */
    void finish() throws IOException {
        FileSystem system = files.fileSystem(location);
        // Where renaming copies and deletes, both may be there.
        system.delete(moving, false);
        system.delete(moved, false);
    }

    private String suffix() {
        return ".reset-" + accepted.token();
    }

    private Optional<FileLogReset> fileLog(TargetTrace trace) throws IOException {
        return trace.streams() instanceof FileSinkLog && trace.location().isPresent()
                ? Optional.of(FileLogReset.of(files, trace.location().get(), suffix()))
                : Optional.empty();
    }

    private Remains remains(FileSystem system) throws IOException {
        List<String> left = present(system, location);
        if (system.exists(moved)) {
            // With a marker alone no query has begun: the start died before it could delete the note.
            boolean isBegun = left.stream().anyMatch(entry -> !entry.equals(MarkerFile.NAME));
            return isBegun ? Remains.OVERTAKEN : Remains.UNFINISHED;
        }
        List<String> gone = present(system, aside);
        if (gone.isEmpty() || !system.exists(moving)) {
            return Remains.NONE;
        }
        CheckpointProgress begun = ResetNote.read(system, moving).progress();
        CheckpointProgress old = CheckpointProgress.read(system, aside);
        if (left.isEmpty() || isRest(left, gone) && begun.equals(old.with(CheckpointProgress.read(system, location)))) {
            return Remains.UNFINISHED;
        }
        if (begun.equals(old)) {
            return Remains.OVERTAKEN;
        }
        throw new ResetFailedException("the reset " + accepted + " that a start before has begun has moved "
                + String.join(", ", gone) + " of its checkpoint to " + aside + ", and what is at " + location
                + " now is not the rest of it. Nothing was moved now, and nothing is deleted. If " + location
                + " is whole, as after the restore of a backup, take the setting away and start; if not, restore a"
                + " backup there first, or move what is in " + aside + " back");
    }

    /** Entries are moved one after the other: storage that moves file by file has one of them at both places. */
    private static boolean isRest(List<String> left, List<String> gone) {
        return ENTRIES.indexOf(left.get(0)) >= ENTRIES.indexOf(gone.get(gone.size() - 1));
    }

    private void refuseTaken(FileSystem system) throws IOException {
        if (system.exists(aside)
                && Arrays.stream(system.listStatus(aside))
                        .anyMatch(entry -> !entry.getPath().getName().startsWith(NOTE))) {
            throw new ResetFailedException("the reset " + accepted + " would move its checkpoint " + location + " to "
                    + aside + ", where something is already. Nothing was moved: rename that folder, and start again");
        }
    }

    /** The entries that hold something: Spark makes the folders of its logs before it refuses half a checkpoint. */
    private static List<String> present(FileSystem system, Path place) throws IOException {
        List<String> present = new ArrayList<>();
        for (String entry : ENTRIES) {
            Path path = new Path(place, entry);
            // Of a file, that is the file itself.
            if (system.exists(path) && system.listStatus(path).length > 0) {
                present.add(entry);
            }
        }
        return List.copyOf(present);
    }

    private void move(FileSystem system) throws IOException {
        Relocation relocation = new Relocation(system);
        for (String entry : present(system, location)) {
            Path from = new Path(location, entry);
            Path to = new Path(aside, entry);
            relocation.move(
                    from, isLaterMarker(relocation, from, to) ? to.suffix("." + relocation.fingerprint(from)) : to);
        }
        relocation.rename(moving, moved);
    }

    /** A start on half a checkpoint, which Spark has refused then, has written the marker anew. */
    private static boolean isLaterMarker(Relocation relocation, Path from, Path to) throws IOException {
        return from.getName().equals(MarkerFile.NAME)
                && relocation.system().exists(to)
                && !relocation.fingerprint(from).equals(relocation.fingerprint(to));
    }

    private <T> T attempt(Path place, Step<T> step) throws ResetFailedException {
        try {
            return step.run();
        } catch (ResetFailedException e) {
            throw e;
        } catch (IOException e) {
            throw new ResetFailedException(
                    "the reset " + accepted + " cannot be done (" + reason(e) + "). At " + aside + " are now: "
                            + movedSoFar() + "; everything else is where it was, and nothing is deleted. The driver's"
                            + " user must be able to create, rename and delete in " + place
                            + (place.equals(location)
                                    ? ", and in " + location.getParent() + ", where " + aside.getName() + " is made"
                                    : "")
                            + ". The next start with the same setting goes on",
                    e);
        }
    }

    /** The first line: Hadoop goes on with stacks. */
    private static String reason(IOException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    private String movedSoFar() {
        try {
            List<String> gone = present(files.fileSystem(aside), aside);
            return gone.isEmpty() ? "nothing" : String.join(", ", gone);
        } catch (IOException e) {
            return "unknown, it cannot be listed";
        }
    }
}
