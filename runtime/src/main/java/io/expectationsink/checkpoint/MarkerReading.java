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

    static MarkerReading of(MarkerFile file) throws IOException {
        try {
            return new MarkerReading(file.read(), Optional.empty());
        } catch (MalformedMarkerException e) {
            return new MarkerReading(Optional.empty(), Optional.of(e.getMessage()));
        }
    }
}
