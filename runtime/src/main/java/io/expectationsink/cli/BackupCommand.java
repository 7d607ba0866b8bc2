package io.expectationsink.cli;

import io.expectationsink.checkpoint.CheckpointBackup;
import io.expectationsink.checkpoint.Checkpoints;
import io.expectationsink.checkpoint.Progress;
import java.util.List;
import java.util.Map;

/** {@code backup <location> <backups>}: a copy of a checkpoint, whose stream may run. */
final class BackupCommand implements Command {

    private static final Option KEEP = Option.valued(
            "--keep",
            "<n>",
            "backup: keep the newest n backups of this checkpoint, the new one included, and delete older ones; all by default");

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public List<String> operands() {
        return List.of("<location>", "<backups>");
    }

    @Override
    public List<Option> options() {
        return List.of(KEEP);
    }

    @Override
    public String purpose() {
        return "copy the checkpoint into <backups>, and verify the copy; its stream may run";
    }

    @Override
    public Report run(Arguments arguments, Map<String, String> configuration, Progress progress) {
        int keep = arguments.count(KEEP).orElse(Integer.MAX_VALUE);
        CheckpointBackup backup = Checkpoints.with(configuration)
                .reportingTo(progress)
                .backup(arguments.operands().get(0), arguments.operands().get(1), keep);
        return new Report(BackupText.of(backup), BackupJson.of(backup), false);
    }
}
