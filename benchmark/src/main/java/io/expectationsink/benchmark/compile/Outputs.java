package io.expectationsink.benchmark.compile;

import io.expectationsink.benchmark.figure.Csv;
import io.expectationsink.benchmark.figure.Figures;
import io.expectationsink.benchmark.figure.Goals;
import io.expectationsink.benchmark.figure.Table;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/**
 * What all processors make of as many declarations.
 *
 * @param all ours first
 */
record Outputs(Map<Compilation, Output> all) {

    /** Counts what the compilations have left. */
    static Outputs of(List<Compilation> compilations) throws IOException {
        Map<Compilation, Output> all = new LinkedHashMap<>();
        for (Compilation compilation : compilations) {
            all.put(compilation, Output.of(compilation));
        }
        return new Outputs(all);
    }

    /** All of them in a table, and in a file. */
    void show(Figures figures) throws IOException {
        Table table = new Table(
                "processor",
                "lines",
                "lines of code",
                "source bytes",
                "class bytes",
                "resource bytes",
                "files",
                "jars of the processor",
                "their bytes");
        try (Csv csv = figures.csv(
                "output",
                "subject",
                "version",
                "declarations",
                "lines",
                "code_lines",
                "source_bytes",
                "class_bytes",
                "resource_bytes",
                "json_bytes",
                "files",
                "jars",
                "jar_bytes")) {
            for (Compilation one : all.keySet()) {
                row(one, all.get(one), table, csv);
            }
        }
        Compilation ours = all.keySet().iterator().next();
        figures.table(
                "What is generated for each declaration, and the processor's own size; "
                        + each(all.get(ours).jsonBytes(), ours)
                        + " of the resource bytes of ours are JSON for each, in one manifest of all",
                table);
    }

    private static void row(Compilation one, Output output, Table table, Csv csv) throws IOException {
        Subject subject = one.subject();
        ClassPath processor = subject.processorPath();
        csv.row(
                subject.name(),
                subject.version(),
                one.declarations(),
                output.sources().lines(),
                output.sources().code(),
                output.sources().bytes(),
                output.classBytes(),
                output.resourceBytes(),
                output.jsonBytes(),
                output.files(),
                processor.entries().size(),
                processor.bytes());
        table.row(
                subject.name() + " " + subject.version(),
                each(output.sources().lines(), one),
                each(output.sources().code(), one),
                each(output.sources().bytes(), one),
                each(output.classBytes(), one),
                each(output.resourceBytes(), one),
                each(output.files(), one),
                Integer.toString(processor.entries().size()),
                Long.toString(processor.bytes()));
    }

    private static String each(long count, Compilation compilation) {
        return String.format(Locale.ROOT, "%.1f", (double) count / compilation.declarations());
    }

    /** Ours generates no more lines than any other. */
    void judge(Goals goals) {
        fewest(goals, "generated lines", output -> output.sources().lines());
        fewest(goals, "generated lines of code", output -> output.sources().code());
    }

    private void fewest(Goals goals, String what, ToLongFunction<Output> count) {
        Output ours = all.values().iterator().next();
        LongStream peers = all.keySet().stream()
                .filter(one -> one.subject().role().isPeer())
                .mapToLong(one -> count.applyAsLong(all.get(one)));
        int declarations = all.keySet().iterator().next().declarations();
        peers.min()
                .ifPresent(fewest -> goals.atMost(
                        what + ", all of " + declarations + ": fewest of a peer", fewest, count.applyAsLong(ours)));
    }
}
