package io.expectationsink.cli;

import io.expectationsink.checkpoint.Checkpoints;
import io.expectationsink.checkpoint.Progress;
import io.expectationsink.checkpoint.Restoration;
import io.expectationsink.checkpoint.RestoredQuery;
import java.util.List;
import java.util.Map;

/** {@code restore <backup> <place>}: a checkpoint from its backup, where nothing is. */
final class RestoreCommand implements Command {

    private static final Option NEW_QUERY = Option.flag(
            "--new-query",
            "restore: as a new query, whose later batches a Delta table takes twice rather than not at all");

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public List<String> operands() {
        return List.of("<backup>", "<place>");
    }

    @Override
    public List<Option> options() {
        return List.of(NEW_QUERY);
    }

    @Override
    public String purpose() {
        return "copy the backup to a place where nothing is, verify it, and say what to check before the stream starts";
    }

    @Override
    public Report run(Arguments arguments, Map<String, String> configuration, Progress progress) {
        RestoredQuery query = arguments.has(NEW_QUERY) ? RestoredQuery.NEW : RestoredQuery.SAME;
        Restoration restored = Checkpoints.with(configuration)
                .reportingTo(progress)
                .restore(arguments.operands().get(0), arguments.operands().get(1), query);
        List<String> checks = RestorationChecks.of(restored, query);
        return new Report(
                RestorationText.of(restored, query, checks), RestorationJson.of(restored, query, checks), false);
    }
}
