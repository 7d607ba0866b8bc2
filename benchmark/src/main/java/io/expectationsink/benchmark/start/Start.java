package io.expectationsink.benchmark.start;

import io.expectationsink.benchmark.start.way.GaveUpException;
import io.expectationsink.benchmark.start.way.Pace;
import io.expectationsink.benchmark.start.way.Target;
import io.expectationsink.benchmark.start.way.Way;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQuery;

/** One start: prepared, run until its first batch is committed, and stopped again. */
final class Start {

    private static final double NS_PER_MS = 1e6;

    private final Lab lab;
    private final Store store;
    private final Rows files;

    /**
     * Starts in a store.
     *
     * @param files two files or more, of which each start writes the next
     */
    Start(Lab lab, Store store, Rows files) {
        this.lab = lab;
        this.store = store;
        this.files = files;
    }

    /** What surrounds the parts of a start. */
    interface Observer {

        /** One that looks away. */
        Observer NONE = new Observer() {};

        /** Just before the start. */
        default void before() {}

        /** When it has returned. */
        default void returned() {}

        /** When the first batch is committed. */
        default void committed() {}

        /** This one, and another within it. */
        default Observer around(Observer inner) {
            Observer outer = this;
            return new Observer() {
                @Override
                public void before() {
                    outer.before();
                    inner.before();
                }

                @Override
                public void returned() {
                    inner.returned();
                    outer.returned();
                }

                @Override
                public void committed() {
                    inner.committed();
                    outer.committed();
                }
            };
        }
    }

    /**
     * What it took.
     *
     * @param returned the time until it returned, in ms
     * @param committed the time until the first batch was committed, in ms
     * @param commits the commits of the table's log that were there in the end, and not before
     * @param died whether the query failed before its first batch was committed, or was given up; the time is that of its
     *     end then
     */
    record Outcome(double returned, double committed, long commits, boolean died) {}

    /** Starts once, in a place of its own. */
    Outcome run(Way way, Situation situation, Observer observer) throws Exception {
        Target target = store.target();
        Rows source = lab.noRows();
        Dataset<Row> stream = source.stream();
        source.take(files, 1);
        prepare(way, situation, target, source);
        long batch = situation == Situation.RESTART ? 1 : 0;
        long commits = store.commits(target);
        observer.before();
        long began = System.nanoTime();
        Optional<StreamingQuery> query = started(way, stream, target);
        long returned = System.nanoTime();
        observer.returned();
        boolean lives = query.isPresent() && store.awaitBatch(query.get(), target, batch);
        long committed = System.nanoTime();
        observer.committed();
        if (query.isPresent()) {
            query.get().stop();
        }
        Outcome outcome = new Outcome(
                (returned - began) / NS_PER_MS,
                (committed - began) / NS_PER_MS,
                store.commits(target) - commits,
                !lives);
        lab.spark().sql("DROP TABLE IF EXISTS " + target.table());
        return outcome;
    }

    private static Optional<StreamingQuery> started(Way way, Dataset<Row> rows, Target target) throws TimeoutException {
        try {
            return Optional.of(way.start(rows, target, Pace.HOURLY));
        } catch (GaveUpException e) {
            return Optional.empty();
        }
    }

    /** The table is made by hand for every way, so that each finds the same. */
    private void prepare(Way way, Situation situation, Target target, Rows source) throws Exception {
        switch (situation) {
            case NEW -> {}
            case EXISTING -> Way.HAND_WRITTEN.save(source.batch().limit(0), target);
            case RESTART -> {
                Way first = way == Way.GENERATED ? Way.GENERATED : Way.HAND_WRITTEN;
                StreamingQuery query = first.start(source.stream(), target, Pace.HOURLY);
                if (!store.awaitBatch(query, target, 0)) {
                    throw new IllegalStateException("There is nothing to restart: " + query.exception());
                }
                query.stop();
                source.take(files, 1);
            }
        }
    }
}
