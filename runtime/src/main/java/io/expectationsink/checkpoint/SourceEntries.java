package io.expectationsink.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * What a file of a file source's log says: which files were found.
 *
 * @param batches the numbers under which they were found; empty when one of them has none, as in logs of Spark 2
 */
record SourceEntries(Optional<Set<Long>> batches) {

    /** {@code FileStreamSourceLog.VERSION} of Spark 4.2. */
    private static final int NEWEST = 1;

    /** Reads a file's text. */
    static LogEntry<SourceEntries> read(String text) {
        return LogText.read(text, NEWEST, SourceEntries::of);
    }

    /** The first number up to the given one that no file was found under; empty when there is none. */
    OptionalLong firstMissing(long last) {
        return batches.map(numbers -> LongStream.rangeClosed(0, last)
                        .filter(number -> !numbers.contains(number))
                        .findFirst())
                .orElse(OptionalLong.empty());
    }

    private static SourceEntries of(LogText text) throws JsonProcessingException {
        Set<Long> batches = new HashSet<>();
        boolean numbered = true;
        for (String line : text.lines()) {
            JsonNode batch = LogText.json(line).path("batchId");
            numbered &= batch.isIntegralNumber();
            batches.add(batch.asLong());
        }
        return new SourceEntries(numbered ? Optional.of(batches) : Optional.empty());
    }
}
