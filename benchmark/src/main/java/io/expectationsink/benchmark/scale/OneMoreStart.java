package io.expectationsink.benchmark.scale;

import io.expectationsink.SinkKind;
import io.expectationsink.benchmark.figure.Csv;
import io.expectationsink.benchmark.figure.Figures;
import io.expectationsink.benchmark.figure.Sample;
import io.expectationsink.benchmark.figure.Table;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.runtime.SinkContext;
import io.expectationsink.runtime.SinkWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;

/**
 * One more save of no rows to nowhere, by how many sinks are declared on the class path: only the start is paid for. The
 * first save beside each, which loads and resolves the sinks, does not count: all share one JVM, and it would be one sample.
 */
final class OneMoreStart {

    private static final List<Integer> SIZES = List.of(0, 10, 100, 1_000, 10_000);
    private static final SinkDefinition NOWHERE = SinkDefinition.builder("nowhere")
            .kind(SinkKind.BATCH)
            .table("nowhere")
            .format("noop")
            .build();

    /** So many declared sinks, and what saves beside them have taken. */
    private record Declared(int sinks, Path jar, List<Double> times) {

        Sample sample() {
            return new Sample(times);
        }
    }

    private final Path work;
    private final Figures figures;

    OneMoreStart(Path work, Figures figures) {
        this.work = work;
        this.figures = figures;
    }

    void run(boolean quick) throws IOException {
        List<Declared> all = new ArrayList<>();
        for (int sinks : SIZES) {
            Path jar = DeclaredModule.jar(work.resolve("start"), "lake", sinks, "${checkpoint.root}");
            SinksOnly.check(jar, sinks);
            all.add(new Declared(sinks, jar, new ArrayList<>()));
        }
        try (SparkSession spark = SparkSession.builder()
                        .master("local[1]")
                        .config("spark.ui.enabled", "false")
                        .config(
                                "spark.sql.warehouse.dir",
                                work.resolve("warehouse").toString())
                        .getOrCreate();
                Csv raw = figures.csv("start", "sinks", "round", "milliseconds")) {
            spark.sparkContext().setLogLevel("ERROR");
            SinkWriter writer = new SinkWriter(SinkContext.builder(spark)
                    .property("checkpoint.root", "s3a://lake")
                    .build());
            measure(all, writer, spark.range(0).toDF(), quick ? 10 : 60, raw);
        }
        show(all);
    }

    private static void measure(List<Declared> all, SinkWriter writer, Dataset<?> rows, int rounds, Csv raw)
            throws IOException {
        ClassLoader own = Thread.currentThread().getContextClassLoader();
        List<SinksOnly> loaders =
                all.stream().map(declared -> new SinksOnly(declared.jar())).toList();
        try {
            loaders.forEach(loader -> save(writer, rows, loader));
            List<Declared> order = new ArrayList<>(all);
            for (int round = 1; round <= rounds; round++) {
                Collections.reverse(order);
                for (Declared declared : order) {
                    double time = save(writer, rows, loaders.get(all.indexOf(declared)));
                    raw.row(declared.sinks(), round, time);
                    declared.times().add(time);
                }
            }
        } finally {
            Thread.currentThread().setContextClassLoader(own);
            for (SinksOnly loader : loaders) {
                loader.close();
            }
        }
    }

    private void show(List<Declared> all) throws IOException {
        Declared none = all.get(0);
        Table table = new Table("declared sinks", "save, median", "this : without declared sinks");
        for (Declared declared : all) {
            table.row(
                    String.format(Locale.ROOT, "%,d", declared.sinks()),
                    String.format(Locale.ROOT, "%.1f ms", declared.sample().median()),
                    declared.equals(none)
                            ? "1"
                            : declared.sample().over(none.sample()).toString());
        }
        figures.table(
                "Another save of no rows, to the format noop, " + none.times().size() + " rounds", table);
    }

    private static double save(SinkWriter writer, Dataset<?> rows, ClassLoader loader) {
        Thread.currentThread().setContextClassLoader(loader);
        long start = System.nanoTime();
        writer.save(rows, NOWHERE);
        return (System.nanoTime() - start) / 1e6;
    }
}
