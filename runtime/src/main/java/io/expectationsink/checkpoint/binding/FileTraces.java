package io.expectationsink.checkpoint.binding;

import io.expectationsink.checkpoint.BoundTarget;
import io.expectationsink.checkpoint.DriverFileSystem;
import io.expectationsink.checkpoint.binding.StreamTrace.FileSinkLog;
import io.expectationsink.checkpoint.binding.TargetTrace.Presence;
import java.io.IOException;
import java.util.Optional;

/** Finds out what a table of files shows: the log of its stream, and whether it holds files where that decides. */
final class FileTraces {

    private final DriverFileSystem files;

    FileTraces(DriverFileSystem files) {
        this.files = files;
    }

    TargetTrace of(TargetSearch search) throws IOException {
        Optional<FileTrace> folder = search.location().isPresent()
                ? Optional.of(FileTrace.of(files, search.location().get()))
                : Optional.empty();
        FileSinkLog log = folder.isPresent() ? folder.get().log() : new FileSinkLog(Optional.empty(), Optional.empty());
        BoundTarget target = search.target(search.identity(), Optional.empty());
        boolean mayHideRows = log.lastBatch().isEmpty() && search.isOpen(target);
        return search.trace(target, presence(search.found().isPresent(), folder, mayHideRows), log);
    }

    private static Presence presence(boolean known, Optional<FileTrace> folder, boolean mayHideRows)
            throws IOException {
        boolean there = known || folder.isPresent() && folder.get().exists();
        if (!there) {
            return Presence.ABSENT;
        }
        if (!mayHideRows) {
            return Presence.UNTOLD;
        }
        return folder.isPresent() && folder.get().holdsData() ? Presence.WITH_ROWS : Presence.EMPTY;
    }
}
