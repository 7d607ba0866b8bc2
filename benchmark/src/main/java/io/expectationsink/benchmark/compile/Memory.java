package io.expectationsink.benchmark.compile;

import io.expectationsink.benchmark.figure.Figures;
import io.expectationsink.benchmark.figure.Sample;
import io.expectationsink.benchmark.figure.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The most of the heap that compilations had alive at once; see {@link LiveHeap}.
 *
 * @param live bytes, as the first of the values
 */
record Memory(Pairs live) {

    private static final int BYTES = 0;
    private static final double MIB = 1 << 20;

    /** How much more is alive with the processor. */
    Compared ratio() {
        return Compared.of(live.values(true, BYTES), live.values(false, BYTES));
    }

    /** All of them in a table, beside the most memory of the processes that compiled the same. */
    static void show(List<Memory> all, Times forked, Figures figures) throws Exception {
        Table table = new Table(
                "processor", "declarations", "runs", "with, MiB", "without, MiB", "ratio", "ratio of the processes'");
        for (Memory one : all) {
            Compilation compilation = one.live.compilation();
            Optional<Pairs> process = forked.of(compilation.subject(), compilation.declarations());
            table.row(
                    compilation.subject().name(),
                    Integer.toString(compilation.declarations()),
                    Integer.toString(one.live.with().size()),
                    range(one.live.values(true, BYTES)),
                    range(one.live.values(false, BYTES)),
                    one.ratio().toString(),
                    process.map(pairs -> pairs.highWater().toString()).orElse(""));
        }
        figures.table(
                "The most of the heap that was alive at once, from the least of some runs to the most; and of all memory that"
                        + " a process with 2 GiB of heap took (VmHWM), in which garbage counts as well",
                table);
    }

    private static String range(Sample bytes) {
        double least = bytes.min() / MIB;
        double most = bytes.max() / MIB;
        return bytes.values().size() == 1
                ? String.format(Locale.ROOT, "%.1f", least)
                : String.format(Locale.ROOT, "%.1f to %.1f", least, most);
    }
}
