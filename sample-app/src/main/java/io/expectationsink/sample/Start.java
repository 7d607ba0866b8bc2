package io.expectationsink.sample;

import io.expectationsink.runtime.QueryStatus;
import io.expectationsink.runtime.SinkContext;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQueryException;

/** One start of the pipeline, as after a deployment: a new Spark session, the same tables and checkpoints. */
final class Start {

    private final Folders folders;
    private final Page page;
    private final Checks checks;

    /** A start on the folders. */
    Start(Folders folders, Page page, Checks checks) {
        this.folders = folders;
        this.page = page;
        this.checks = checks;
    }

    /** Runs the pipeline on the files that have landed, and tells and checks what came of it. */
    void run(List<Path> landed) throws StreamingQueryException {
        StrikeTally tally = StrikeTally.of(landed);
        try (SampleSession session = SampleSession.start(folders)) {
            SinkContext context = context(session.spark());
            StrikeTables tables = new StrikeTables(session.spark());
            Map<String, Long> unread = new HashMap<>(tally.byFile());
            unread.keySet().removeAll(tables.filesIn(folders));
            page.line("run id %s", context.runId());
            page.line(
                    "files that no earlier start has read: %s",
                    unread.keySet().stream().sorted().toList());

            List<QueryStatus> ended = new Pipeline(context).run(folders.landing(), new BatchLines(page));

            StartReport report = new StartReport(page);
            report.queries(ended);
            report.checkpoints(folders.checkpoints());
            report.tables(tables);
            page.caption("Checked against the input files, counted without Spark");
            new TableChecks(tables, checks).check(tally, unread, context.runId());
        }
    }

    private SinkContext context(SparkSession spark) {
        return SinkContext.builder(spark)
                .productId("aviation")
                .property("tables.root", folders.tables().toString())
                .property("checkpoint.root", folders.checkpoints().toString())
                .build();
    }
}
