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

/** One more save of no rows to nowhere, by how many sinks are declared on the class path: only the start is paid for. */
final class OneMoreStart {

    private static final List<Integer> SIZES = List.of(0, 10, 100, 1_000, 10_000);
    private static final SinkDefinition NOWHERE = SinkDefinition.builder("nowhere")
            .kind(SinkKind.BATCH)
            .table("nowhere")
            .format("noop")
            .build();

    /** So many declared sinks, and what saves beside them have taken: the first, and those after it. */
    private record Declared(int sinks, Path jar, List<Double> times) {

        double first() {
            return times.get(0);
        }

        Sample others() {
            return new Sample(times.subList(1, times.size()));
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
            save(writer, rows, own);
            for (int round = 0; round <= rounds; round++) {
                List<Declared> order = new ArrayList<>(all);
                if (round % 2 == 1) {
                    Collections.reverse(order);
                }
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
        Table table = new Table("declared sinks", "first start", "another one (median)", "over one without");
        for (Declared declared : all) {
            table.row(
                    String.format(Locale.ROOT, "%,d", declared.sinks()),
                    String.format(Locale.ROOT, "%.1f ms", declared.first()),
                    String.format(Locale.ROOT, "%.1f ms", declared.others().median()),
                    declared.others().over(all.get(0).others()).toString());
        }
        figures.table("A save of no rows, to the format noop", table);
    }

    private static double save(SinkWriter writer, Dataset<?> rows, ClassLoader loader) {
        Thread.currentThread().setContextClassLoader(loader);
        long start = System.nanoTime();
        writer.save(rows, NOWHERE);
        return (System.nanoTime() - start) / 1e6;
    }
}
