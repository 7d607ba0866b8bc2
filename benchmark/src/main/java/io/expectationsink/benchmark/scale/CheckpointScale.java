package io.expectationsink.benchmark.scale;

import io.expectationsink.benchmark.figure.Csv;
import io.expectationsink.benchmark.figure.Figures;
import io.expectationsink.benchmark.figure.Table;
import io.expectationsink.benchmark.scale.StoreCalls.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the command line costs against a store that answers each call after 50 ms: at full size by the number of calls, and
 * at a twentieth of it by waiting as well. More checkpoints wait as those do; of a larger one there are more pages of its
 * listing, one after another.
 */
final class CheckpointScale implements AutoCloseable {

    private static final Duration LATENCY = Duration.ofMillis(50);
    private static final int FRACTION = 20;
    private static final int FILES_OF_EACH = 1_000;
    private static final String HEAP = "512m";

    /** A command on some checkpoints of the same size. */
    private record Task(String command, int checkpoints, int files) {

        Task fraction() {
            return checkpoints > 1
                    ? new Task(command, checkpoints / FRACTION, files)
                    : new Task(command, checkpoints, files / FRACTION);
        }
    }

    private final Path work;
    private final Figures figures;
    private final Csv raw;

    CheckpointScale(Path work, Figures figures) throws IOException {
        this.work = work;
        this.figures = figures;
        raw = figures.csv(
                "calls", "command", "checkpoints", "files", "latency_ms", "heap", "list", "head", "get", "seconds");
    }

    void run(boolean quick) throws IOException, InterruptedException {
        int most = quick ? 100_000 : 1_000_000;
        int many = quick ? 100 : 1_000;
        Table table = new Table(
                "command",
                "checkpoints",
                "files each",
                "LIST",
                "HEAD",
                "GET",
                "one call after another",
                "a twentieth: one after another",
                "a twentieth: measured",
                "the whole, from that");
        for (Task task : List.of(
                new Task("inspect", 1, most), new Task("verify", 1, most), new Task("list", many, FILES_OF_EACH))) {
            CommandRun whole = measure(task, Duration.ZERO);
            CommandRun waiting = measure(task.fraction(), LATENCY);
            table.row(
                    task.command(),
                    count(task.checkpoints()),
                    count(task.files()),
                    count(whole.calls().get(Kind.LIST)),
                    count(whole.calls().get(Kind.HEAD)),
                    count(whole.calls().get(Kind.GET)),
                    seconds(inTurn(whole)),
                    seconds(inTurn(waiting)),
                    seconds(waiting.seconds()),
                    seconds(
                            task.checkpoints() > 1
                                    ? waiting.seconds() * whole.total() / waiting.total()
                                    : waiting.seconds() + inTurn(whole) - inTurn(waiting)));
        }
        figures.table("Calls to an object store that answers after 50 ms, and lists by pages of 1,000 files", table);
        figures.say(
                "Goal: no call for each file or folder: a page of a listing for each 1,000 files, and the logs' files.");
    }

    private static double inTurn(CommandRun run) {
        return run.total() * LATENCY.toMillis() / 1e3;
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
