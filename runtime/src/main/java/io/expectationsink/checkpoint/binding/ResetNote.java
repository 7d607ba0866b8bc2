package io.expectationsink.checkpoint.binding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.expectationsink.checkpoint.binding.StreamTrace.DeltaLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * What a reset was begun on: a later start goes on with it on these states alone.
 *
 * @param progress how far the checkpoint that is moved has come
 * @param target the target's identity, and the queries that have written to a Delta table
 * @param fileLog the newest entry of the log of a table of files; empty when there is none
 */
record ResetNote(CheckpointProgress progress, String target, Optional<String> fileLog) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static ResetNote of(BindingEvidence evidence, Optional<String> fileLog) {
        return new ResetNote(evidence.progress(), target(evidence.trace()), fileLog);
    }

    /** Whether nobody else has written to the target since, as far as it tells. */
    boolean isOn(TargetTrace trace) {
        return target.equals(target(trace));
    }

    static ResetNote read(FileSystem system, Path file) throws IOException {
        try (InputStream in = system.open(file)) {
            JsonNode json = JSON.readTree(in);
            return new ResetNote(
                    new CheckpointProgress(
                            text(json, "queryId"), number(json, "lastPlanned"), number(json, "lastCommitted")),
                    text(json, "target").orElseThrow(() -> new IOException(file + " says nothing")),
                    text(json, "fileLog"));
        }
    }

    /** In place of the note of a reset that has moved nothing. */
    void write(FileSystem system, Path file) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        progress.queryId().ifPresent(id -> json.put("queryId", id));
        progress.lastPlanned().ifPresent(batch -> json.put("lastPlanned", batch));
        progress.lastCommitted().ifPresent(batch -> json.put("lastCommitted", batch));
        json.put("target", target);
        fileLog.ifPresent(entry -> json.put("fileLog", entry));
        try (OutputStream out = system.create(file, true)) {
            out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json));
        }
    }

    private static String target(TargetTrace trace) {
        return trace.target().identity()
                + (trace.streams() instanceof DeltaLog log ? ", written by " + log.queries() : "");
    }

    private static Optional<String> text(JsonNode json, String member) {
        return Optional.of(json.path(member)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    private static Optional<Long> number(JsonNode json, String member) {
        return Optional.of(json.path(member)).filter(JsonNode::isIntegralNumber).map(JsonNode::longValue);
    }
}
