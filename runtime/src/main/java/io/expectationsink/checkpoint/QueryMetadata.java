package io.expectationsink.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the file {@code metadata} says: which query it is.
 *
 * @param id the query's id, the same over all its runs
 */
record QueryMetadata(String id) {

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
