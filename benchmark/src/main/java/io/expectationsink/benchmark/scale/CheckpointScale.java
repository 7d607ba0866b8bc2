package io.expectationsink.benchmark.scale;

import io.expectationsink.benchmark.figure.Csv;
import io.expectationsink.benchmark.figure.Figures;
import io.expectationsink.benchmark.figure.Goals;
import io.expectationsink.benchmark.figure.Table;
import io.expectationsink.benchmark.scale.StoreCalls.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the command line costs against a store that answers each call after 50 ms. One checkpoint, however large, is waited
 * for; of many, all calls are counted, and a twentieth of the checkpoints is waited for, as all others would be.
 */
final class CheckpointScale implements AutoCloseable {

    private static final Duration LATENCY = Duration.ofMillis(50);
    private static final int FRACTION = 20;
    private static final int FILES_OF_EACH = 1_000;
    private static final int PAGE = 1_000;
    private static final String HEAP = "512m";

    /** The first page of each folder that is listed by itself, which need not be full. */
    private static final int FURTHER_LISTS = 5;

    /** Identity, mark, and the newest of the logs. */
    private static final int FEW_FILES = 20;

    /** Each file of both logs as well. */
    private static final int ALL_LOGS = 2 * SyntheticCheckpoint.RETAINED + FEW_FILES;

    /** A command on some checkpoints of the same size, with the most files that it may read of each. */
    private record Task(String command, int checkpoints, int files, int read) {

        Task fraction() {
            return new Task(command, checkpoints / FRACTION, files, read);
        }

        long pages() {
            return (long) checkpoints * (files / PAGE + FURTHER_LISTS);
        }
    }

    private final Path work;
    private final Figures figures;
    private final Csv raw;
    private final Goals goals = new Goals();
    private final Table table = new Table(
            "command",
            "checkpoints",
            "files each",
            "LIST",
            "HEAD",
            "GET",
            "one call after another",
            "as it makes them");

    CheckpointScale(Path work, Figures figures) throws IOException {
        this.work = work;
        this.figures = figures;
        raw = figures.csv(
                "calls", "command", "checkpoints", "files", "latency_ms", "heap", "list", "head", "get", "seconds");
    }

    void run(boolean quick) throws IOException, InterruptedException {
        int most = quick ? 100_000 : 1_000_000;
        for (Task task : List.of(new Task("inspect", 1, most, FEW_FILES), new Task("verify", 1, most, ALL_LOGS))) {
            CommandRun run = measure(task, LATENCY);
            show(task, run, seconds(run.seconds()) + " measured");
        }
        Task list = new Task("list", quick ? 100 : 1_000, FILES_OF_EACH, ALL_LOGS);
        CommandRun whole = measure(list, Duration.ZERO);
        CommandRun waiting = measure(list.fraction(), LATENCY);
        show(
                list,
                whole,
                String.format(
                        Locale.ROOT,
                        "about %s, as %s for %s",
                        seconds(waiting.seconds() * whole.total() / waiting.total()),
                        seconds(waiting.seconds()),
                        count(list.fraction().checkpoints())));
        figures.table("Calls to an object store that answers after 50 ms, and lists by pages of 1,000 files", table);
        figures.table("Goals: a call for each page of a listing, and for each file of a log at most", goals.table());
    }

    private void show(Task task, CommandRun run, String time) {
        long lists = run.calls().get(Kind.LIST);
        long heads = run.calls().get(Kind.HEAD);
        long gets = run.calls().get(Kind.GET);
        table.row(
                task.command(),
                count(task.checkpoints()),
                count(task.files()),
                count(lists),
                count(heads),
                count(gets),
                seconds(run.total() * LATENCY.toMillis() / 1e3),
                time);
        String what = task.command() + " of " + count(task.checkpoints()) + " with " + count(task.files()) + ": ";
        goals.atMost(what + "LIST, files / 1,000 and " + FURTHER_LISTS + " for each", task.pages(), lists);
        goals.atMost(what + "HEAD, 1 for each", task.checkpoints(), heads);
        goals.atMost(what + "GET, " + task.read() + " for each", (double) task.checkpoints() * task.read(), gets);
    }

    private CommandRun measure(Task task, Duration latency) throws IOException, InterruptedException {
        CommandRun run = task.checkpoints() > 1 ? list(task, latency) : one(task, latency);
        raw.row(
                task.command(),
                task.checkpoints(),
                task.files(),
                latency.toMillis(),
                HEAP,
                run.calls().get(Kind.LIST),
                run.calls().get(Kind.HEAD),
                run.calls().get(Kind.GET),
                run.seconds());
        return run;
    }

    private CommandRun one(Task task, Duration latency) throws IOException, InterruptedException {
        List<String> words = List.of(task.command(), SimulatedStore.folder() + "/orders");
        return CommandRun.of(work, HEAP, task.files(), latency, Optional.empty(), words);
    }

    private CommandRun list(Task task, Duration latency) throws IOException, InterruptedException {
        int sinks = task.checkpoints();
        Path jar = DeclaredModule.jar(work.resolve("declared"), "lake", sinks, SimulatedStore.folder());
        SinksOnly.check(jar, sinks);
        CommandRun run = CommandRun.of(work, HEAP, task.files(), latency, Optional.of(jar), List.of("list"));
        if (!run.lastLine().equals(sinks + " sinks: " + sinks + " sound")) {
            throw new IllegalStateException("Not all sinks are sound: " + run.lastLine());
        }
        return run;
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%,.1f s", seconds);
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }
}
