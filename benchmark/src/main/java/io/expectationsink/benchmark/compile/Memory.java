package io.expectationsink.benchmark.compile;

import io.expectationsink.benchmark.figure.Csv;
import io.expectationsink.benchmark.figure.Figures;
import io.expectationsink.benchmark.figure.Table;
import java.util.List;
import java.util.Locale;

/**
 * The most of the heap that compilations had alive at once; see {@link LiveHeap}.
 *
 * @param compilation what was compiled
 * @param with bytes with the processor
 * @param without bytes with what it has generated, and without it
 */
record Memory(Compilation compilation, double with, double without) {

    private static final double MIB = 1 << 20;

    /** Measures each once: what is alive after so many bytes differs little from run to run. */
    static Memory of(Compilation compilation, Csv csv) throws Exception {
        long with = CompilerJvm.live(compilation.ready(true));
        long without = CompilerJvm.live(compilation.ready(false));
        csv.row(compilation.subject().name(), compilation.declarations(), with, without);
        return new Memory(compilation, with, without);
    }

    /** How much more the processor needs. */
    double ratio() {
        return with / without;
    }

    /** All of them in a table. */
    static void show(List<Memory> all, Figures figures) throws Exception {
        Table table = new Table("processor", "declarations", "with, MiB", "without, MiB", "ratio");
        for (Memory one : all) {
            table.row(
                    one.compilation.subject().name(),
                    Integer.toString(one.compilation.declarations()),
                    String.format(Locale.ROOT, "%.0f", one.with / MIB),
                    String.format(Locale.ROOT, "%.0f", one.without / MIB),
                    String.format(Locale.ROOT, "%.3f", one.ratio()));
        }
        figures.table("The most of the heap that was alive at once", table);
    }
}
