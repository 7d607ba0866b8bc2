package io.expectationsink.benchmark.scale;

import io.expectationsink.benchmark.figure.Csv;
import io.expectationsink.benchmark.figure.Figures;
import io.expectationsink.benchmark.figure.Sample;
import io.expectationsink.benchmark.figure.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** How times grow with the number of sinks: linear is ten for ten, quadratic a hundred. */
final class Growth implements AutoCloseable {

    private static final List<String> SIZES = List.of("10", "100", "1000", "10000");
    private static final List<String> LARGE = List.of("1000", "10000");
    private static final List<Shape> ADVERSE =
            List.of(Shape.ONE_TABLE, Shape.ONE_QUERY_NAME, Shape.ONE_CHECKPOINT, Shape.NESTED);

    private final Figures figures;
    private final boolean quick;
    private final Csv raw;
    private final Table table = new Table("what", "sinks", "10", "100", "1,000", "10,000", "10,000 / 1,000");
    private final Map<String, Map<Integer, Sample>> samples = new TreeMap<>();

    Growth(Figures figures, boolean quick) throws IOException {
        this.figures = figures;
        this.quick = quick;
        raw = figures.csv("growth", "benchmark", "shape", "sinks", "iteration", "microseconds");
    }

    void run() throws IOException, RunnerException {
        measure(CatalogLoading.class, SIZES, List.of());
        measure(RulesAtBuild.class, SIZES, List.of(Shape.APART));
        measure(RulesAtBuild.class, LARGE, ADVERSE);
        measure(RulesAtStart.class, SIZES, List.of(Shape.APART));
        measure(RulesAtStart.class, LARGE, ADVERSE);
        samples.forEach(this::row);
        figures.table("Medians in microseconds by the number of sinks", table);
        double steepest =
                samples.values().stream().mapToDouble(Growth::tenfold).max().orElseThrow();
        figures.say(String.format(
                Locale.ROOT,
                "Goal: ten times the sinks take far less than a hundred times the time (sub-quadratic). The steepest is"
                        + " %.1f times: %s.",
                steepest,
                steepest < 30 ? "holds" : "missed"));
    }

    private void measure(Class<?> benchmark, List<String> sizes, List<Shape> shapes)
            throws IOException, RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + benchmark.getName().replace(".", "\\.") + "\\.")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .param("sinks", sizes.toArray(String[]::new))
                .warmupIterations(quick ? 1 : 4)
                .warmupTime(TimeValue.milliseconds(quick ? 100 : 200))
                .measurementIterations(quick ? 2 : 5)
                .measurementTime(TimeValue.milliseconds(quick ? 100 : 200))
                .forks(quick ? 0 : 1)
                .jvmArgsAppend("-Xmx1g", "-XX:+UseSerialGC")
                .output(Path.of("target", "scale", benchmark.getSimpleName() + ".txt")
                        .toString());
        if (!shapes.isEmpty()) {
            options.param("shape", shapes.stream().map(Shape::name).toArray(String[]::new));
        }
        for (RunResult result : new Runner(options.build()).run()) {
            record(benchmark.getSimpleName(), result);
        }
    }

    private void record(String benchmark, RunResult result) throws IOException {
        String method = result.getPrimaryResult().getLabel();
        int sinks = Integer.parseInt(result.getParams().getParam("sinks"));
        String shape = result.getParams().getParamsKeys().contains("shape")
                ? result.getParams().getParam("shape")
                : "-";
        List<Double> times = new ArrayList<>();
        for (BenchmarkResult fork : result.getBenchmarkResults()) {
            for (IterationResult iteration : fork.getIterationResults()) {
                times.add(iteration.getPrimaryResult().getScore());
                raw.row(benchmark + "." + method, shape, sinks, times.size(), times.get(times.size() - 1));
            }
        }
        samples.computeIfAbsent(benchmark + "." + method + " " + shape, none -> new TreeMap<>())
                .put(sinks, new Sample(times));
    }

    private void row(String what, Map<Integer, Sample> bySize) {
        table.row(
                what.substring(0, what.indexOf(' ')),
                what.substring(what.indexOf(' ') + 1),
                median(bySize, 10),
                median(bySize, 100),
                median(bySize, 1_000),
                median(bySize, 10_000),
                String.format(Locale.ROOT, "%.1f", tenfold(bySize)));
    }

    private static double tenfold(Map<Integer, Sample> bySize) {
        return bySize.get(10_000).median() / bySize.get(1_000).median();
    }

    private static String median(Map<Integer, Sample> bySize, int sinks) {
        return bySize.containsKey(sinks)
                ? String.format(Locale.ROOT, "%,.1f", bySize.get(sinks).median())
                : "-";
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }
}
