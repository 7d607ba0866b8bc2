package io.expectationsink;

/** Whether a sink takes a streaming {@code Dataset}, a batch one, or either. */
public enum SinkKind {
    /** Streaming only; the generated method is {@code StreamingQuery start(Dataset<?> rows)}. */
    STREAMING,
    /** Batch only; the generated method is {@code void save(Dataset<?> rows)}. */
    BATCH,
    /** Decided by {@code Dataset.isStreaming()}; the method is {@code Optional<StreamingQuery> write(Dataset<?> rows)}. */
    AUTO
}
