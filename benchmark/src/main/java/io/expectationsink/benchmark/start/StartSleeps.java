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
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Whether the thread that starts a sink sleeps before {@code start} returns. */
final class StartSleeps {

    private static final long MS = TimeUnit.MILLISECONDS.toNanos(1);

    private StartSleeps() {}

    static void measure(Lab lab, Figures figures, int starts) throws Exception {
        refuseBlindRecorder();
        Start start = new Start(lab, lab.local(), lab.rows(2, 10));
        Table table = new Table("start", "way", "starts", "sleeps", "slept", "goal");
        try (Csv csv = figures.csv("sleeps", "situation", "way", "kind", "ms", "where")) {
            for (Situation situation : Situation.values()) {
                for (Way way : List.of(Way.GENERATED, Way.HAND_WRITTEN, Way.ORIGINAL)) {
                    Recorded recorded = new Recorded();
                    for (int i = 0; i < starts; i++) {
                        start.run(way, situation, recorded);
                    }
                    for (Sleep sleep : recorded.sleeps) {
                        csv.row(situation, way, sleep.kind(), sleep.ms(), sleep.where());
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

    /** That it sees no sleep must not be because it sees none ever; and what is ended from without is none. */
    private static void refuseBlindRecorder() throws IOException, InterruptedException {
        Object monitor = new Object();
        List<Asleep> kinds = List.of(
                () -> Thread.sleep(1),
                () -> LockSupport.parkNanos(MS),
                () -> LockSupport.parkNanos(monitor, MS),
                () -> LockSupport.parkUntil(monitor, System.currentTimeMillis() + 2),
                () -> {
                    synchronized (monitor) {
                        monitor.wait(1);
                    }
                });
        for (int kind = 0; kind < kinds.size(); kind++) {
            refuse(kind, kinds.get(kind), 1);
        }
        refuse(kinds.size(), StartSleeps::answered, 0);
    }

    private static void refuse(int kind, Asleep asleep, int expected) throws IOException, InterruptedException {
        try (Sleeps recorder = Sleeps.recorded()) {
            asleep.run();
            List<Sleep> seen = recorder.of(Thread.currentThread());
            if (seen.size() != expected) {
                throw new IllegalStateException(
                        "Of the wait " + kind + " the recorder has seen " + seen + " instead of " + expected);
            }
        }
    }

    /** A wait with a time that another thread ends long before. */
    private static void answered() throws InterruptedException {
        CountDownLatch latch = new CountDownLatch(1);
        Thread waiting = Thread.currentThread();
        Thread answer = new Thread(() -> {
            while (waiting.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            latch.countDown();
        });
        answer.start();
        if (!latch.await(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("Nobody has answered");
        }
        // Without a time, which is no sleep.
        answer.join();
    }

    /** Something that may take its time. */
    @FunctionalInterface
    private interface Asleep {

        void run() throws InterruptedException;
    }

    private static final class Recorded implements Start.Observer {

        private final List<Sleep> sleeps = new ArrayList<>();
        private Optional<Sleeps> recording = Optional.empty();

        @Override
        public void before() {
            recording = Optional.of(Sleeps.recorded());
        }

        @Override
        public void returned() {
            try (Sleeps ended = recording.orElseThrow()) {
                sleeps.addAll(ended.of(Thread.currentThread()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
