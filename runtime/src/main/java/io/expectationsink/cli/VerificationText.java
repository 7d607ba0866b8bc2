package io.expectationsink.cli;

import io.expectationsink.checkpoint.CheckpointVerification;
import io.expectationsink.checkpoint.Damage;
import java.util.List;

/** A verification as people read it. */
final class VerificationText {

    private VerificationText() {}

    static List<String> of(CheckpointVerification verification) {
        Lines lines = new Lines()
                .add("checkpoint", verification.location())
                .add("verdict", verification.verdict())
                .add("files read", String.valueOf(verification.filesRead()));
        for (Damage damage : verification.damages()) {
            lines.add("damage", damage.kind() + " at " + damage.path())
                    .add("  found", damage.found())
                    .add("  engine", damage.kind().effect() + ": " + damage.engine())
                    .add("  remedy", damage.remedy());
        }
        return lines.all();
    }
}
