package io.expectationsink.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a file of the commit log says: that a batch is done.
 *
 * @param version the version of its format
 * @param stateIds by operator, partition and store, which of the state's files the batch has written; missing in
 *     checkpoints whose state files carry no such ids
 */
record BatchCommit(int version, JsonNode stateIds) {

    /** {@code CommitLog.MAX_VERSION} of Spark 4.2. */
    private static final int NEWEST = 3;

    /** Reads a file's text. */
    static LogEntry<BatchCommit> read(String text) {
        return LogText.read(text, NEWEST, BatchCommit::of);
    }

    /** Spark takes a file that ends after its version for one without a watermark. */
    private static BatchCommit of(LogText text) throws JsonProcessingException {
        String content = text.lines().isEmpty() ? "{}" : text.lines().get(0);
        return new BatchCommit(text.version(), LogText.json(content).path("stateUniqueIds"));
    }
}
