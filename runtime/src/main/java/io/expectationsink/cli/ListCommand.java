package io.expectationsink.cli;

import io.expectationsink.catalog.CatalogEntry;
import io.expectationsink.catalog.SinkCatalog;
import io.expectationsink.checkpoint.Checkpoints;
import io.expectationsink.checkpoint.Progress;
import io.expectationsink.runtime.DeclaredCheckpoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code list}: every declared sink on the class path, and whether its checkpoint is sound. */
final class ListCommand implements Command {

    @Override
    public String name() {
        return "list";
    }

    @Override
    public List<String> operands() {
        return List.of();
    }

    @Override
    public String purpose() {
        return "find every declared sink on the class path, and verify its checkpoint";
    }

    @Override
    public Report run(Arguments arguments, Map<String, String> configuration, Progress progress) {
        List<CatalogEntry> sinks = SinkCatalog.load().sinks();
        Checkpoints checkpoints = Checkpoints.with(configuration);
        DeclaredCheckpoints declared = DeclaredCheckpoints.under(configuration);
        List<SinkReport> reports = new ArrayList<>();
        for (CatalogEntry sink : sinks) {
            String place = sink.name() + " (" + (reports.size() + 1) + " of " + sinks.size() + "): ";
            Progress its = (step, done, total) -> progress.report(place + step, done, total);
            reports.add(new SinkCheck(declared, checkpoints.reportingTo(its)).of(sink));
        }
        // A monitor that sees no sink was given the wrong class path.
        boolean attention = reports.isEmpty()
                || reports.stream().anyMatch(report -> report.state().needsAttention());
        return new Report(ListText.of(reports), ListJson.of(reports), attention);
    }
}
