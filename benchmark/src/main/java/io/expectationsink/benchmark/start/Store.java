package io.expectationsink.benchmark.start;

import io.expectationsink.benchmark.start.way.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.spark.sql.streaming.StreamingQuery;

/**
 * Storage for tables and checkpoints, by whatever scheme it is reached.
 *
 * @param name its name, also that of the schema whose tables are in it
 * @param uri its root as Spark is told
 * @param disk where that is on this machine's disk
 */
record Store(String name, String uri, Path disk) {

    private static final AtomicInteger TARGETS = new AtomicInteger();
    private static final long PAUSE_NS = TimeUnit.MICROSECONDS.toNanos(500);
    private static final long PATIENCE_NS = TimeUnit.MINUTES.toNanos(3);

    /** The location of its schema. */
    String tables() {
        return uri + "/tables";
    }

    /** A target that nothing has been written to. */
    Target target() {
        String table = "t" + TARGETS.incrementAndGet();
        return new Target(name + "." + table, uri + "/checkpoints/" + table);
    }

    /** How many commits the table's log has. */
    long commits(Target target) throws Exception {
        Path log = disk.resolve("tables").resolve(table(target)).resolve("_delta_log");
        if (!Files.exists(log)) {
            return 0;
        }
        try (var files = Files.list(log)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{20}\\.json"))
                    .count();
        }
    }

    /**
     * Waits until the query has committed the batch, or has ended; whether it has committed it.
     *
     * @throws IllegalStateException when it does neither for minutes
     */
    boolean awaitBatch(StreamingQuery query, Target target, long batch) {
        Path commit = disk.resolve("checkpoints").resolve(table(target)).resolve("commits/" + batch);
        long end = System.nanoTime() + PATIENCE_NS;
        while (!Files.exists(commit)) {
            if (!query.isActive()) {
                // It may have ended since it was looked for.
                return Files.exists(commit);
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "No batch " + batch + " of " + target + ", nor an end: " + query.status());
            }
            LockSupport.parkNanos(PAUSE_NS);
        }
        return true;
    }

    private static String table(Target target) {
        return target.table().substring(target.table().indexOf('.') + 1);
    }
}
