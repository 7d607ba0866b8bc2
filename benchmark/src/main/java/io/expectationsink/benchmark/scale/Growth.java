package io.expectationsink.benchmark.scale;

import io.expectationsink.benchmark.figure.Csv;
import io.expectationsink.benchmark.figure.Figures;
import io.expectationsink.benchmark.figure.Goals;
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

/** How times grow with the number of sinks; the large numbers, which are judged, are measured in several JVMs each. */
final class Growth implements AutoCloseable {

    private static final List<String> FEW = List.of("10", "100");
    private static final List<String> MANY = List.of("1000", "10000");
    private static final List<Shape> ALL = List.of(Shape.values());
    private static final int FORKS = 3;
    private static final double SUB_QUADRATIC = 1.5;

    private final Figures figures;
    private final boolean quick;
    private final Csv raw;
    private final Map<String, Curve> curves = new TreeMap<>();

    Growth(Figures figures, boolean quick) throws IOException {
        this.figures = figures;
        this.quick = quick;
        raw = figures.csv("growth", "benchmark", "shape", "sinks", "fork", "iteration", "microseconds");
    }

    void run() throws IOException, RunnerException {
        measure(CatalogLoading.class, "load", List.of());
        measure(RulesAtBuild.class, "check", ALL);
        measure(RulesAtStart.class, "near", ALL);
        measure(RulesAtStart.class, "all", List.of(Shape.APART));
        Table table = new Table("what", "sinks", "10", "100", "1,000", "10,000", "exponent");
        Goals goals = new Goals();
        curves.forEach((what, curve) -> {
            String benchmark = what.substring(0, what.indexOf(' '));
            String shape = what.substring(what.indexOf(' ') + 1);
            table.row(
                    benchmark,
                    shape,
                    median(curve, 10),
                    median(curve, 100),
                    median(curve, 1_000),
                    median(curve, 10_000),
                    curve.exponent());
            goals.row(
                    "sub-quadratic: exponent of " + benchmark + ", " + shape,
                    "at most " + SUB_QUADRATIC,
                    curve.exponent(),
                    curve.atMost(SUB_QUADRATIC));
        });
        figures.table(
                "Medians in microseconds by the number of sinks, and the power of that number with which they grow from"
                        + " 1,000 to 10,000",
                table);
        figures.table("Goals of growth", goals.table());
    }

    private void measure(Class<?> benchmark, String method, List<Shape> shapes) throws IOException, RunnerException {
        List<Shape> first = shapes.subList(0, Math.min(1, shapes.size()));
        measure(benchmark, method, FEW, first, 1);
        measure(benchmark, method, MANY, shapes, FORKS);
    }

    private void measure(Class<?> benchmark, String method, List<String> sizes, List<Shape> shapes, int forks)
            throws IOException, RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + benchmark.getName().replace(".", "\\.") + "\\." + method + "$")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .param("sinks", sizes.toArray(String[]::new))
                .warmupIterations(quick ? 1 : 4)
                .warmupTime(TimeValue.milliseconds(quick ? 50 : 200))
                .measurementIterations(quick ? 2 : 3)
                .measurementTime(TimeValue.milliseconds(quick ? 50 : 200))
                .forks(quick ? 0 : forks)
                .jvmArgsAppend("-Xmx1g", "-XX:+UseSerialGC")
                .output(Path.of("target", "scale", benchmark.getSimpleName() + ".txt")
                        .toString());
        if (!shapes.isEmpty()) {
            options.param("shape", shapes.stream().map(Shape::name).toArray(String[]::new));
        }
        for (RunResult result : new Runner(options.build()).run()) {
            record(benchmark.getSimpleName() + "." + method, result);
        }
    }

    private void record(String benchmark, RunResult result) throws IOException {
        int sinks = Integer.parseInt(result.getParams().getParam("sinks"));
        String shape = result.getParams().getParamsKeys().contains("shape")
                ? result.getParams().getParam("shape")
                : "-";
        List<Double> forks = new ArrayList<>();
        for (BenchmarkResult fork : result.getBenchmarkResults()) {
            List<Double> times = new ArrayList<>();
            for (IterationResult iteration : fork.getIterationResults()) {
                times.add(iteration.getPrimaryResult().getScore());
                raw.row(benchmark, shape, sinks, forks.size() + 1, times.size(), times.get(times.size() - 1));
            }
            forks.add(new Sample(times).median());
        }
        curves.computeIfAbsent(benchmark + " " + shape, none -> new Curve()).add(sinks, forks);
    }

    private static String median(Curve curve, int sinks) {
        return curve.median(sinks)
                .map(time -> String.format(Locale.ROOT, "%,.1f", time))
                .orElse("-");
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }
}
