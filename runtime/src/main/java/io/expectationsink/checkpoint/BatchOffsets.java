package io.expectationsink.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a file of the offsets log says: how far a batch reads each source.
 *
 * @param version the version of its format
 * @param offsets the sources' offsets as they wrote them, by the source's number or name; empty for a source that has
 *     not offered anything yet
 */
record BatchOffsets(int version, Map<String, Optional<String>> offsets) {

    /** {@code OffsetSeqLog.MAX_VERSION} of Spark 4.2. */
    private static final int NEWEST = 2;

    /** In this version, each line begins with the source's name. */
    private static final int NAMED_SOURCES = 2;

    /** {@code OffsetSeqLog.SERIALIZED_VOID_OFFSET}. */
    private static final String NONE_YET = "-";

    private static final String FILE_SOURCE_OFFSET = "logOffset";

    /** Reads a file's text. */
    static LogEntry<BatchOffsets> read(String text) {
        return LogText.read(text, NEWEST, BatchOffsets::of);
    }

    /** Whether sources are known by name, not by their place in the query. */
    boolean namesSources() {
        return version >= NAMED_SOURCES;
    }

    /** The last file of its source log that the batch reads, if the source is one of files. */
    OptionalLong fileSourceOffset(String source) {
        Optional<String> offset = offsets.getOrDefault(source, Optional.empty());
        try {
            JsonNode json = LogText.json(offset.orElse("{}"));
            return json.size() == 1 && json.path(FILE_SOURCE_OFFSET).isIntegralNumber()
                    ? OptionalLong.of(json.path(FILE_SOURCE_OFFSET).longValue())
                    : OptionalLong.empty();
        } catch (JsonProcessingException e) {
            return OptionalLong.empty();
        }
    }

    private static BatchOffsets of(LogText text) throws JsonProcessingException, MalformedLogException {
        List<String> lines = text.lines();
        if (lines.isEmpty()) {
            throw new MalformedLogException("it ends after its version");
        }
        if (!lines.get(0).isBlank()) {
            LogText.json(lines.get(0));
        }
        Map<String, Optional<String>> offsets = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String source = Integer.toString(offsets.size());
            String offset = line;
            if (text.version() >= NAMED_SOURCES) {
                int colon = line.indexOf(':');
                if (colon < 0) {
                    throw new MalformedLogException("a line of it names no source");
                }
                source = line.substring(0, colon);
                offset = line.substring(colon + 1);
            }
            offsets.put(source, offset(offset));
        }
        return new BatchOffsets(text.version(), offsets);
    }

    /** A source of another maker may write what it likes; what looks like JSON has to be whole. */
    private static Optional<String> offset(String written) throws JsonProcessingException {
        String offset = written.strip();
        if (offset.equals(NONE_YET)) {
            return Optional.empty();
        }
        if (offset.startsWith("{") || offset.startsWith("[") || offset.startsWith("\"")) {
            LogText.json(offset);
        }
        return Optional.of(offset);
    }
}
