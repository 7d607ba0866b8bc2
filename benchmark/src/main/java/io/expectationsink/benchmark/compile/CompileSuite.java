package io.expectationsink.benchmark.compile;

import io.expectationsink.benchmark.Suite;
import io.expectationsink.benchmark.figure.Csv;
import io.expectationsink.benchmark.figure.Figures;
import io.expectationsink.benchmark.figure.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the processor costs a build, beside other processors: the difference between a compilation with it and one of the
 * same sources and the generated ones with {@code -proc:none}, on the same class path. Ours is that of a user of Spark
 * and Delta, of some 200 jars; each peer's is its annotations. Each declaration is a source of its own; MapStruct's mappers
 * share a pair of beans that is compiled before.
 *
 * <p>JMH is not used: it runs one benchmark after the other, while here a processor, its {@code -proc:none} and the other
 * processors take turns, so that what the machine does beside falls on all of them.
 */
public final class CompileSuite implements Suite {

    private static final Path ROOT = Path.of("target", "compile");

    /** For {@link io.expectationsink.benchmark.Benchmark}. */
    public CompileSuite() {}

    @Override
    public String name() {
        return "compile";
    }

    @Override
    public void run(Figures figures, boolean quick) throws Exception {
        List<Subject> subjects = Subject.all();
        Workload workload = Workload.prepare(subjects, Plan.of(quick), ROOT);
        Map<Subject, Output> outputs = outputs(workload, figures);
        Times forked = forked(workload, figures);
        Times daemon;
        try (WarmJvms jvms = WarmJvms.reloading(subjects)) {
            jvms.warmUp(workload.of(workload.plans().get(1)), Plan.warmUps(quick));
            daemon = warm(
                    "in a warm JVM that loads it anew, as build tools do",
                    "daemon",
                    Plan::daemon,
                    jvms,
                    workload,
                    figures);
        }
        Times warm;
        Shares shares;
        try (WarmJvms jvms = WarmJvms.keeping(subjects);
                Csv csv = figures.csv("profile", "part", "samples")) {
            jvms.warmUp(workload.of(workload.last(1)), Plan.warmUps(quick));
            warm = warm("in a warm JVM that keeps it", "warm", Plan::warm, jvms, workload, figures);
            Compilation ours = workload.of(workload.last(1)).get(0);
            shares = Shares.of(ours, jvms.of(ours.subject()), Plan.profiles(quick));
            shares.show(figures, csv);
        }
        List<Memory> memory = memory(workload, figures);
        figures.table("Goals", new Verdicts(subjects, workload, outputs, forked, daemon, warm, memory, shares).table());
    }

    private static Map<Subject, Output> outputs(Workload workload, Figures figures) throws IOException {
        Map<Subject, Output> outputs = new LinkedHashMap<>();
        Table table = new Table(
                "processor", "lines", "class bytes", "resource bytes", "files", "jars of the processor", "their bytes");
        try (Csv csv = figures.csv(
                "output",
                "subject",
                "declarations",
                "lines",
                "class_bytes",
                "resource_bytes",
                "files",
                "jars",
                "jar_bytes")) {
            for (Compilation one : workload.of(workload.last(1))) {
                Output output = Output.of(one);
                outputs.put(one.subject(), output);
                ClassPath processor = one.subject().processorPath();
                csv.row(
                        one.subject().name(),
                        one.declarations(),
                        output.lines(),
                        output.classBytes(),
                        output.resourceBytes(),
                        output.files(),
                        processor.entries().size(),
                        processor.bytes());
                table.row(
                        one.subject().name(),
                        each(output.lines(), one),
                        each(output.classBytes(), one),
                        each(output.resourceBytes(), one),
                        each(output.files(), one),
                        Integer.toString(processor.entries().size()),
                        Long.toString(processor.bytes()));
            }
        }
        figures.table("What is generated for each declaration, and the processor's own size", table);
        return outputs;
    }

    private static String each(long count, Compilation compilation) {
        return String.format(Locale.ROOT, "%.1f", (double) count / compilation.declarations());
    }

    private static Times forked(Workload workload, Figures figures) throws Exception {
        List<Pairs> all = new ArrayList<>();
        try (Csv csv =
                figures.csv("forked", "subject", "declarations", "round", "processor", "ms", "cpu_ms", "hwm_kib")) {
            for (Plan plan : workload.plans()) {
                all.addAll(new Rounds(workload.of(plan), csv).run(plan.forked(), (one, arguments) -> {
                    CompilerJvm.Forked answer = CompilerJvm.once(arguments);
                    return List.of(answer.nanos() / 1e6, answer.cpuNanos() / 1e6, answer.highWaterKib());
                }));
            }
        }
        return shown(new Times("in a JVM for each compilation", all), workload, figures);
    }

    private static Times warm(String kind, String file, Often often, WarmJvms jvms, Workload workload, Figures figures)
            throws Exception {
        List<Pairs> all = new ArrayList<>();
        try (Csv csv = figures.csv(file, "subject", "declarations", "round", "processor", "ms", "cpu_ms")) {
            for (Plan plan : workload.plans()) {
                if (often.of(plan) > 0) {
                    all.addAll(new Rounds(workload.of(plan), csv).run(often.of(plan), (one, arguments) -> {
                        CompilerJvm.Warm answer = jvms.of(one.subject()).compile(arguments);
                        return List.of(answer.nanos() / 1e6, answer.cpuNanos() / 1e6);
                    }));
                }
            }
        }
        return shown(new Times(kind, all), workload, figures);
    }

    private static Times shown(Times times, Workload workload, Figures figures) throws IOException {
        times.show(figures, workload.ours());
        return times;
    }

    private static List<Memory> memory(Workload workload, Figures figures) throws Exception {
        List<Memory> all = new ArrayList<>();
        try (Csv csv = figures.csv("memory", "subject", "declarations", "with_bytes", "without_bytes")) {
            for (Plan plan : workload.plans()) {
                if (plan.live()) {
                    for (Compilation one : workload.of(plan)) {
                        all.add(Memory.of(one, csv));
                    }
                }
            }
        }
        Memory.show(all, figures);
        return all;
    }

    private interface Often {
        int of(Plan plan);
    }
}
