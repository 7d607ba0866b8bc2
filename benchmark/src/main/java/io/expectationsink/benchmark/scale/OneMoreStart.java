package io.expectationsink.benchmark.scale;

import io.expectationsink.SinkKind;
import io.expectationsink.benchmark.figure.Csv;
import io.expectationsink.benchmark.figure.Figures;
import io.expectationsink.benchmark.figure.Ratio;
import io.expectationsink.benchmark.figure.Sample;
import io.expectationsink.benchmark.figure.Table;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.runtime.SinkContext;
import io.expectationsink.runtime.SinkWriter;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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

    private final Path work;
    private final Figures figures;

    OneMoreStart(Path work, Figures figures) {
        this.work = work;
        this.figures = figures;
    }

    void run(boolean quick) throws IOException {
        ClassLoader own = Thread.currentThread().getContextClassLoader();
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
            Dataset<?> rows = spark.range(0).toDF();
            Map<Integer, List<Double>> times = new TreeMap<>();
            Map<Integer, ClassLoader> loaders = new TreeMap<>();
            for (int sinks : SIZES) {
                Path jar = DeclaredModule.jar(work.resolve("start"), "lake", sinks, "${checkpoint.root}");
                loaders.put(sinks, new URLClassLoader(new URL[] {jar.toUri().toURL()}, own));
                times.put(sinks, new ArrayList<>());
            }
            Table table = new Table("declared sinks", "first start", "another one (median)", "over one without");
            Map<Integer, Double> first = new TreeMap<>();
            save(writer, rows, own);
            for (int sinks : SIZES) {
                first.put(sinks, save(writer, rows, loaders.get(sinks)));
                raw.row(sinks, 0, first.get(sinks));
            }
            for (int round = 1; round <= (quick ? 10 : 60); round++) {
                List<Integer> order = new ArrayList<>(SIZES);
                if (round % 2 == 0) {
                    Collections.reverse(order);
                }
                for (int sinks : order) {
                    double time = save(writer, rows, loaders.get(sinks));
                    raw.row(sinks, round, time);
                    times.get(sinks).add(time);
                }
            }
            for (int sinks : SIZES) {
                Sample sample = new Sample(times.get(sinks));
                Ratio ratio = sample.over(new Sample(times.get(0)));
                table.row(
                        String.format(Locale.ROOT, "%,d", sinks),
                        String.format(Locale.ROOT, "%.1f ms", first.get(sinks)),
                        String.format(Locale.ROOT, "%.1f ms", sample.median()),
                        ratio.toString());
            }
            figures.table("A save of no rows, to the format noop", table);
        } finally {
            Thread.currentThread().setContextClassLoader(own);
        }
    }

    private static double save(SinkWriter writer, Dataset<?> rows, ClassLoader loader) {
        Thread.currentThread().setContextClassLoader(loader);
        long start = System.nanoTime();
        writer.save(rows, NOWHERE);
        return (System.nanoTime() - start) / 1e6;
    }
}
