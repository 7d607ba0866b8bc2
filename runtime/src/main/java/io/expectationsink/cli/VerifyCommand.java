package io.expectationsink.cli;

import io.expectationsink.checkpoint.CheckpointVerification;
import io.expectationsink.checkpoint.Checkpoints;
import io.expectationsink.checkpoint.Progress;
import java.util.List;
import java.util.Map;

/** {@code verify <location>}: whether a checkpoint is sound. */
final class VerifyCommand implements Command {

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public List<String> operands() {
        return List.of("<location>");
    }

    @Override
    public String purpose() {
        return "say whether the checkpoint is sound, and what the engine does with each damage";
    }

    @Override
    public Report run(Arguments arguments, Map<String, String> configuration, Progress progress) {
        CheckpointVerification verification = Checkpoints.with(configuration)
                .reportingTo(progress)
                .verify(arguments.operands().get(0));
        return new Report(
                VerificationText.of(verification), VerificationJson.of(verification), !verification.isSound());
    }
}
