package io.expectationsink.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;

/**
 * What the file {@code metadata} says: which query it is.
 *
 * @param id the query's id, the same over all its runs
 */
record QueryMetadata(String id) {

    /** The metadata of a checkpoint; empty when the file is missing or unreadable. */
    static Optional<QueryMetadata> of(CheckpointFiles files) throws IOException {
        for (CheckpointFile file : files.of(CheckpointPart.METADATA)) {
            if (file.path().equals(CheckpointPart.METADATA.entry())
                    && files.text(file).map(QueryMetadata::read).orElse(null)
                            instanceof LogEntry.Readable<QueryMetadata> readable) {
                return Optional.of(readable.content());
            }
        }
        return Optional.empty();
    }

    /** Reads the file's text, which has no line with a version. */
    static LogEntry<QueryMetadata> read(String text) {
        try {
            JsonNode id = LogText.json(text).path("id");
            return id.isTextual()
                    ? new LogEntry.Readable<>(new QueryMetadata(id.textValue()))
                    : new LogEntry.Malformed<>("it holds no id");
        } catch (JsonProcessingException e) {
            return new LogEntry.Malformed<>("it is no JSON");
        }
    }
}
