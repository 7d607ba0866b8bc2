package io.expectationsink.monitor;

import io.expectationsink.monitor.SinkEvent.Failed;
import io.expectationsink.monitor.SinkEvent.Idle;
import io.expectationsink.monitor.SinkEvent.Progressed;
import io.expectationsink.monitor.SinkEvent.Recovered;
import io.expectationsink.monitor.SinkEvent.Stalled;
import io.expectationsink.monitor.SinkEvent.Started;
import io.expectationsink.monitor.SinkEvent.Stopped;
import io.expectationsink.runtime.BatchFigures;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs each event in one line of {@code key=value} pairs. */
final class EventLog implements Consumer<SinkEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(SinkMonitor.class);

    @Override
    public void accept(SinkEvent event) {
        if (event instanceof Failed failed) {
            LOG.error(
                    "{}",
                    line(event, "failed")
                            .add("condition", failed.failure().condition())
                            .add("message", failed.failure().message()));
        } else if (event instanceof Stalled stalled) {
            LOG.warn(
                    "{}",
                    line(event, "stalled")
                            .add("activity", stalled.activity())
                            .add("batch", stalled.batchId())
                            .add("quietMs", stalled.quiet().toMillis())
                            .add("limitMs", stalled.limit().toMillis()));
        } else if (event instanceof Recovered recovered) {
            LOG.info(
                    "{}",
                    line(event, "recovered").add("quietMs", recovered.quiet().toMillis()));
        } else if (event instanceof Started) {
            LOG.info(
                    "{}",
                    line(event, "started")
                            .add("starts", event.figures().totals().starts()));
        } else if (event instanceof Stopped) {
            LOG.info("{}", totals(line(event, "stopped"), event.figures().totals()));
        } else if (event instanceof Progressed progressed) {
            LOG.debug("{}", batch(line(event, "progressed"), progressed.batch()));
        } else if (event instanceof Idle) {
            LOG.debug("{}", line(event, "idle"));
        }
    }

    private static LogLine line(SinkEvent event, String name) {
        SinkFigures figures = event.figures();
        return new LogLine()
                .add("event", name)
                .add("sink", figures.sink())
                .add("query", figures.queryName())
                .add("runId", figures.runId());
    }

    private static LogLine batch(LogLine line, BatchFigures batch) {
        return line.add("batch", batch.batchId())
                .add("rowsIn", batch.rowsIn())
                .add("rowsWritten", batch.rowsWritten())
                .add("durationMs", batch.durationMs());
    }

    private static LogLine totals(LogLine line, SinkTotals totals) {
        return line.add("batches", totals.batches())
                .add("rowsIn", totals.rowsIn().rows())
                .add("rowsWritten", totals.rowsWritten().rows())
                .add("failures", totals.failures());
    }
}
