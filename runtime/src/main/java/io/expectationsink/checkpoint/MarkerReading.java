package io.expectationsink.checkpoint;

import java.io.IOException;
import java.util.Optional;

/**
 * What a checkpoint's marker says, or why it says nothing.
 *
 * @param marker empty when there is none, or when it cannot be read
 * @param fault what is wrong with it, as the end of a sentence; empty when nothing is
 */
record MarkerReading(Optional<Marker> marker, Optional<String> fault) {

    /** The marker of a checkpoint that was listed. */
    static MarkerReading of(CheckpointFiles files) throws IOException {
        Optional<CheckpointFile> file = files.of(CheckpointPart.OTHER).stream()
                .filter(found -> found.path().equals(MarkerFile.NAME))
                .findFirst();
        // Each start writes the marker anew, maybe a longer one since the listing.
        Optional<String> text = file.isPresent() ? files.currentText(file.get()) : Optional.empty();
        try {
            return new MarkerReading(
                    text.isPresent() ? Optional.of(MarkerFile.parse(text.get())) : Optional.empty(), Optional.empty());
        } catch (MalformedMarkerException e) {
            return new MarkerReading(Optional.empty(), Optional.of(e.getMessage()));
        }
    }
}
