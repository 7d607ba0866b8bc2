package io.expectationsink.benchmark.compile;

import io.expectationsink.benchmark.Suite;
import io.expectationsink.benchmark.figure.Csv;
import io.expectationsink.benchmark.figure.Figures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

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
        List<Subject> subjects = subjects();
        Workload workload = Workload.prepare(subjects, Plan.of(quick), ROOT);
        Outputs outputs = Outputs.of(workload.of(workload.last(1)));
        outputs.show(figures);
        Times forked = forked(workload, figures);
        Times daemon;
        try (WarmJvms jvms = WarmJvms.reloading(subjects)) {
            jvms.warmUp(workload.of(workload.plans().get(1)), Plan.warmUps(quick));
            daemon = warm(
                    "in a warm JVM that loads it anew, as build tools do",
                    "daemon",
                    Plan::daemon,
                    true,
                    jvms,
                    workload,
                    figures);
        }
        Times warm;
        List<Shares> shares;
        try (WarmJvms jvms = WarmJvms.keeping(subjects)) {
            jvms.warmUp(workload.of(workload.last(1)), Plan.warmUps(quick));
            warm = warm("in a warm JVM that keeps it", "warm", Plan::warm, false, jvms, workload, figures);
            shares = shares(workload, jvms, quick, figures);
        }
        for (Times kind : List.of(forked, warm)) {
            kind.showGrowth(
                    figures,
                    subjects,
                    workload.last(1).declarations(),
                    workload.last(0).declarations());
        }
        List<Memory> memory = memory(workload, forked, figures);
        Verdicts verdicts = new Verdicts(workload, outputs, List.of(forked, daemon, warm), memory, shares);
        figures.table(
                "Goals: ratios of pairs with their intervals; without one, the ratio of medians resolves nothing",
                verdicts.table());
    }

    private static List<Subject> subjects() throws IOException {
        List<Subject> subjects = new ArrayList<>(Subject.own());
        if (!Boolean.getBoolean("benchmark.alone")) {
            subjects.addAll(Subject.peers());
        }
        return subjects;
    }

    private static Times forked(Workload workload, Figures figures) throws Exception {
        try (Csv csv =
                figures.csv("forked", "subject", "declarations", "round", "processor", "ms", "cpu_ms", "hwm_kib")) {
            List<Pairs> pairs = pairs(workload, Plan::forked, false, csv, (one, arguments) -> {
                CompilerJvm.Forked answer = CompilerJvm.once(arguments);
                return List.of(answer.nanos() / 1e6, answer.cpuNanos() / 1e6, answer.highWaterKib());
            });
            return shown(new Times("in a JVM for each compilation", pairs), workload, figures);
        }
    }

    private static Times warm(
            String kind,
            String file,
            Function<Plan, Plan.Often> often,
            boolean settles,
            WarmJvms jvms,
            Workload workload,
            Figures figures)
            throws Exception {
        try (Csv csv = figures.csv(file, "subject", "declarations", "round", "processor", "ms", "cpu_ms")) {
            List<Pairs> pairs = pairs(workload, often, settles, csv, (one, arguments) -> {
                CompilerJvm.Warm answer = jvms.of(one.subject()).compile(arguments);
                return List.of(answer.nanos() / 1e6, answer.cpuNanos() / 1e6);
            });
            return shown(new Times(kind, pairs), workload, figures);
        }
    }

    private static Times shown(Times times, Workload workload, Figures figures) throws IOException {
        times.show(figures, workload.ours());
        return times;
    }

    private static List<Pairs> pairs(
            Workload workload, Function<Plan, Plan.Often> often, boolean settles, Csv csv, Rounds.Measure measure)
            throws Exception {
        List<Pairs> all = new ArrayList<>();
        for (List<Turn> turns : workload.turns(often)) {
            all.addAll(new Rounds(turns, settles, csv).run(measure));
        }
        List<Subject> subjects = workload.subjects();
        all.sort(Comparator.comparingInt((Pairs one) -> one.compilation().declarations())
                .thenComparingInt(one -> subjects.indexOf(one.compilation().subject())));
        return all;
    }

    private static List<Shares> shares(Workload workload, WarmJvms jvms, boolean quick, Figures figures)
            throws Exception {
        List<Shares> all = new ArrayList<>();
        try (Csv csv = figures.csv("profile", "declarations", "part", "samples")) {
            for (int before : List.of(1, 0)) {
                Compilation ours = workload.of(workload.last(before)).get(0);
                Shares shares = Shares.of(ours, jvms.of(ours.subject()), Plan.profiles(quick, before == 0));
                shares.show(figures, csv);
                all.add(shares);
            }
        }
        return all;
    }

    private static List<Memory> memory(Workload workload, Times forked, Figures figures) throws Exception {
        try (Csv csv = figures.csv("memory", "subject", "declarations", "round", "processor", "live_bytes")) {
            List<Memory> all =
                    pairs(workload, Plan::live, false, csv, (one, arguments) -> List.of(CompilerJvm.live(arguments)))
                            .stream()
                            .map(Memory::new)
                            .toList();
            Memory.show(all, forked, figures);
            return all;
        }
    }
}
