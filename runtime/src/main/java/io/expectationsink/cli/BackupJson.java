package io.expectationsink.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.expectationsink.checkpoint.CheckpointBackup;

/** A backup as machines read it. */
final class BackupJson {

    private BackupJson() {}

    static ObjectNode of(CheckpointBackup backup) {
        ObjectNode json = Json.object()
                .put("location", backup.location())
                .put("checkpoint", backup.checkpoint())
                .put("queryId", backup.queryId().orElse(null))
                .put("takenAt", backup.taken().toString());
        json.set("lastBatch", Json.number(backup.lastBatch()));
        json.set("lastCommit", Json.number(backup.lastCommit()));
        json.put("files", backup.files()).put("bytes", backup.bytes());
        ArrayNode deleted = json.putArray("deleted");
        backup.deleted().forEach(deleted::add);
        return json;
    }
}
