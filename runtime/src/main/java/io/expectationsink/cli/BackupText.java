package io.expectationsink.cli;

import io.expectationsink.checkpoint.CheckpointBackup;
import java.util.List;

/** A backup as people read it. */
final class BackupText {

    private BackupText() {}

    static List<String> of(CheckpointBackup backup) {
        Lines lines = new Lines()
                .add("backup", backup.location())
                .add("checkpoint", backup.checkpoint())
                .add("verdict", "whole: every file was read back, and the copy is verified")
                .add("query id", backup.queryId().orElse("none: no query was started on it yet"))
                .add("taken", backup.taken().toString())
                .add("last batch", backup.lastBatch())
                .add("last commit", backup.lastCommit())
                .add("copied", Amount.of(backup.files(), backup.bytes()));
        backup.deleted().forEach(older -> lines.add("deleted", older));
        return lines.all();
    }
}
