package io.expectationsink.cli;

import io.expectationsink.checkpoint.CheckpointInspection;
import io.expectationsink.checkpoint.Checkpoints;
import io.expectationsink.checkpoint.Progress;
import java.util.List;
import java.util.Map;

/** {@code inspect <location>}: what a checkpoint holds. */
final class InspectCommand implements Command {

    @Override
    public String name() {
        return "inspect";
    }

    @Override
    public List<String> operands() {
        return List.of("<location>");
    }

    @Override
    public String purpose() {
        return "say what the checkpoint holds: batches, last commit, sizes, offsets";
    }

    @Override
    public Report run(Arguments arguments, Map<String, String> configuration, Progress progress) {
        CheckpointInspection inspection = Checkpoints.with(configuration)
                .reportingTo(progress)
                .inspect(arguments.operands().get(0));
        return new Report(InspectionText.of(inspection), InspectionJson.of(inspection), false);
    }
}
