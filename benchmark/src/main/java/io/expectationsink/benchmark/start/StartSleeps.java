package io.expectationsink.benchmark.start;

import io.expectationsink.benchmark.figure.Csv;
import io.expectationsink.benchmark.figure.Figures;
import io.expectationsink.benchmark.figure.Table;
import io.expectationsink.benchmark.figure.Verdict;
import io.expectationsink.benchmark.start.count.Sleeps;
import io.expectationsink.benchmark.start.count.Sleeps.Sleep;
import io.expectationsink.benchmark.start.way.Way;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Whether the thread that starts a sink sleeps before {@code start} returns. */
final class StartSleeps {

    private StartSleeps() {}

    static void measure(Lab lab, Figures figures, int starts) throws Exception {
        refuseBlindRecorder();
        Start start = new Start(lab, lab.local(), lab.rows(2, 10));
        Table table = new Table("start", "way", "starts", "sleeps", "slept", "goal");
        try (Csv csv = figures.csv("sleeps", "situation", "way", "ms", "where")) {
            for (Situation situation : Situation.values()) {
                for (Way way : List.of(Way.GENERATED, Way.HAND_WRITTEN, Way.ORIGINAL)) {
                    Recorded recorded = new Recorded();
                    for (int i = 0; i < starts; i++) {
                        start.run(way, situation, recorded);
                    }
                    for (Sleep sleep : recorded.sleeps) {
                        csv.row(situation, way, sleep.ms(), sleep.where());
                    }
                    double slept =
                            recorded.sleeps.stream().mapToDouble(Sleep::ms).sum();
                    table.row(
                            situation.toString(),
                            way.toString(),
                            starts + "",
                            recorded.sleeps.size() + "",
                            String.format(Locale.ROOT, "%.1f ms", slept),
                            way == Way.GENERATED
                                    ? Verdict.of(recorded.sleeps.isEmpty()).toString()
                                    : "");
                }
            }
        }
        figures.table("Sleeps of the starting thread until start returns; goal: none", table);
    }

    /** That it sees no sleep must not be because it sees none ever. */
    private static void refuseBlindRecorder() throws IOException, InterruptedException {
        try (Sleeps recorder = Sleeps.recorded()) {
            Thread.sleep(1);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            int seen = recorder.of(Thread.currentThread()).size();
            if (seen != 2) {
                throw new IllegalStateException("The recorder has seen " + seen + " of 2 sleeps");
            }
        }
    }

    private static final class Recorded implements Start.Observer {

        private final List<Sleep> sleeps = new ArrayList<>();
        private Sleeps recording;

        @Override
        public void before() {
            recording = Sleeps.recorded();
        }

        @Override
        public void returned() {
            try (Sleeps ended = recording) {
                sleeps.addAll(ended.of(Thread.currentThread()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
