package io.expectationsink.cli;

import io.expectationsink.catalog.CatalogEntry;
import io.expectationsink.catalog.SinkCatalog;
import io.expectationsink.checkpoint.Checkpoints;
import io.expectationsink.checkpoint.ConcurrentCalls;
import io.expectationsink.checkpoint.Progress;
import io.expectationsink.runtime.DeclaredCheckpoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** {@code list}: every declared sink on the class path, and whether its checkpoint is sound. */
final class ListCommand implements Command {

    /** A few: the files of each are read by many calls at once, and each may have a million of which it keeps the names. */
    private static final ConcurrentCalls SINKS = new ConcurrentCalls("expectation-sink-list", 8);

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
        List<SinkReport> reports = inOrder(sinks.size(), at -> {
            CatalogEntry sink = sinks.get(at);
            String place = sink.name() + " (" + (at + 1) + " of " + sinks.size() + "): ";
            Progress its = (step, done, total) -> progress.report(place + step, done, total);
            return new SinkCheck(declared, checkpoints.reportingTo(its)).of(sink);
        });
        // A monitor that sees no sink was given the wrong class path.
        boolean attention = reports.isEmpty()
                || reports.stream().anyMatch(report -> report.state().needsAttention());
        return new Report(ListText.of(reports), ListJson.of(reports), attention);
    }

    private static List<SinkReport> inOrder(int sinks, ConcurrentCalls.Call<Integer, SinkReport> look) {
        try {
            return SINKS.ask(IntStream.range(0, sinks).boxed().toList(), look, looked -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
