package io.expectationsink.benchmark.start;

import io.expectationsink.benchmark.figure.Csv;
import io.expectationsink.benchmark.figure.Figures;
import io.expectationsink.benchmark.figure.Table;
import io.expectationsink.benchmark.start.way.Way;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What idle sinks hold of the driver's memory: for each way a JVM of its own, both at the same time. */
final class SinkMemory {

    private static final List<Way> WAYS = List.of(Way.GENERATED, Way.HAND_WRITTEN);
    private static final double KIB = 1024;

    private SinkMemory() {}

    private record Held(int sinks, long bytes, int threads, int ownThreads) {

        static Held of(String line) {
            String[] words = line.split(" ");
            return new Held(
                    Integer.parseInt(words[0]),
                    Long.parseLong(words[1]),
                    Integer.parseInt(words[2]),
                    Integer.parseInt(words[3]));
        }
    }

    static void measure(Figures figures, boolean settled, List<Integer> sinks) throws Exception {
        Map<Way, Process> processes = new EnumMap<>(Way.class);
        for (Way way : WAYS) {
            processes.put(way, start(way, settled, sinks));
        }
        Map<Way, List<Held>> held = new EnumMap<>(Way.class);
        try (Csv memory = figures.csv("memory", "way", "sinks", "live_bytes", "threads", "of_library");
                Csv threads = figures.csv("threads", "way", "sinks", "threads", "name")) {
            for (Way way : WAYS) {
                List<String> lines = read(processes.get(way));
                held.put(
                        way,
                        after(lines, SinkMemoryProcess.FIGURE).map(Held::of).toList());
                for (Held one : held.get(way)) {
                    memory.row(way, one.sinks(), one.bytes(), one.threads(), one.ownThreads());
                }
                for (String line : after(lines, SinkMemoryProcess.THREADS).toList()) {
                    String[] words = line.split(" ", 3);
                    threads.row(way, words[0], words[1], words[2]);
                }
            }
        }
        figures.table("Live heap and threads of a driver with idle sinks", table(held));
    }

    private static Table table(Map<Way, List<Held>> held) {
        Table table = new Table(
                "way", "sinks", "live heap", "threads", "of the library", "more per sink", "threads per sink");
        held.forEach((way, each) -> {
            for (int i = 0; i < each.size(); i++) {
                Held now = each.get(i);
                table.row(
                        way.toString(),
                        now.sinks() + "",
                        String.format(Locale.ROOT, "%,.0f KiB", now.bytes() / KIB),
                        now.threads() + "",
                        now.ownThreads() + "",
                        i == 0
                                ? ""
                                : perSink(now.bytes() - each.get(i - 1).bytes(), now, each.get(i - 1), KIB) + " KiB",
                        i == 0 ? "" : perSink(now.threads() - each.get(i - 1).threads(), now, each.get(i - 1), 1));
            }
        });
        return table;
    }

    private static String perSink(long more, Held now, Held before, double unit) {
        return String.format(Locale.ROOT, "%.1f", more / unit / (now.sinks() - before.sinks()));
    }

    private static Process start(Way way, boolean settled, List<Integer> sinks) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(way.name(), Boolean.toString(settled)));
        sinks.forEach(number -> arguments.add(number.toString()));
        return ChildJvm.of(System.getProperty("java.class.path"), SinkMemoryProcess.class, arguments)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<String> read(Process process) throws Exception {
        List<String> lines;
        try (var output = process.inputReader()) {
            lines = output.lines().toList();
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("A driver with sinks has ended with " + process.exitValue());
        }
        return lines;
    }

    private static Stream<String> after(List<String> lines, String word) {
        return lines.stream().filter(line -> line.startsWith(word)).map(line -> line.substring(word.length()));
    }
}
