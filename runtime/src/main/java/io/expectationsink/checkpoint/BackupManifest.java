package io.expectationsink.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.expectationsink.definition.UriSecrets;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * What a backup says of itself, in the file {@value #NAME} of its root. It is the last file that is written: a folder
 * without it is no backup.
 *
 * @param checkpoint where the checkpoint lay, without credentials
 * @param queryId the query's id; empty of a checkpoint without one
 * @param lastBatch the newest batch that is planned in it
 * @param lastCommit the newest batch that is done in it
 * @param taken when it was taken
 * @param sparkVersion the version of Spark that started on the checkpoint last; empty when no marker says so
 * @param files the files of the checkpoint
 */
record BackupManifest(
        String checkpoint,
        Optional<String> queryId,
        Optional<Long> lastBatch,
        Optional<Long> lastCommit,
        Instant taken,
        Optional<String> sparkVersion,
        List<CopiedFile> files) {

    static final String NAME = "_expectation-sink.backup.json";

    private static final int VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    BackupManifest {
        checkpoint = UriSecrets.mask(checkpoint);
    }

    /** Whether both are backups of the same query's checkpoint, at the same place. */
    boolean isOfSameCheckpoint(BackupManifest other) {
        return checkpoint.equals(other.checkpoint) && queryId.equals(other.queryId);
    }

    long bytes() {
        return files.stream().mapToLong(CopiedFile::bytes).sum();
    }

    /** The manifest of the backup in the folder; empty when there is none that this version of the library reads. */
    static Optional<BackupManifest> find(FileSystem system, Path folder) throws IOException {
        try (InputStream in = system.open(new Path(folder, NAME))) {
            JsonNode json = JSON.readTree(in);
            return json.path("schemaVersion").asInt() == VERSION ? Optional.of(of(json)) : Optional.empty();
        } catch (FileNotFoundException | JsonProcessingException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Writes it into the folder of the backup. */
    void write(FileSystem system, Path folder) throws IOException {
        try (OutputStream out = system.create(new Path(folder, NAME), false)) {
            out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json()));
        }
    }

    private ObjectNode json() {
        ObjectNode json = JSON.createObjectNode();
        json.put("schemaVersion", VERSION);
        json.put("checkpoint", checkpoint);
        queryId.ifPresent(id -> json.put("queryId", id));
        lastBatch.ifPresent(batch -> json.put("lastBatch", batch));
        lastCommit.ifPresent(batch -> json.put("lastCommit", batch));
        json.put("taken", taken.toString());
        sparkVersion.ifPresent(version -> json.put("sparkVersion", version));
        json.put("bytes", bytes());
        ArrayNode list = json.putArray("files");
        for (CopiedFile file : files) {
            list.addObject().put("path", file.path()).put("bytes", file.bytes()).put("crc32c", file.crc());
        }
        return json;
    }

    private static BackupManifest of(JsonNode json) {
        List<CopiedFile> files = new ArrayList<>();
        for (JsonNode file : json.path("files")) {
            files.add(new CopiedFile(
                    file.path("path").asText(),
                    file.path("bytes").asLong(),
                    file.path("crc32c").asText()));
        }
        return new BackupManifest(
                json.path("checkpoint").asText(),
                text(json, "queryId"),
                number(json, "lastBatch"),
                number(json, "lastCommit"),
                Instant.parse(json.path("taken").asText()),
                text(json, "sparkVersion"),
                List.copyOf(files));
    }

    private static Optional<String> text(JsonNode json, String member) {
        return Optional.of(json.path(member)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    private static Optional<Long> number(JsonNode json, String member) {
        return Optional.of(json.path(member)).filter(JsonNode::isIntegralNumber).map(JsonNode::longValue);
    }
}
