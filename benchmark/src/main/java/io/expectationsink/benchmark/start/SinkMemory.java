package io.expectationsink.benchmark.start;

import io.expectationsink.benchmark.figure.Csv;
import io.expectationsink.benchmark.figure.Figures;
import io.expectationsink.benchmark.start.MemorySamples.Held;
import io.expectationsink.benchmark.start.way.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What idle sinks hold of the driver's memory: for each way several JVMs, one of each way at the same time. */
final class SinkMemory {

    private static final List<Way> WAYS = List.of(Way.GENERATED, Way.HAND_WRITTEN);
    private static final long PATIENCE_MINUTES = 10;

    private SinkMemory() {}

    static void measure(Figures figures, int jvms, List<Integer> sinks) throws Exception {
        MemorySamples samples = new MemorySamples();
        try (Csv memory = figures.csv("memory", "jvm", "way", "sinks", "live_bytes", "threads", "of_library");
                Csv threads = figures.csv("threads", "jvm", "way", "sinks", "threads", "name")) {
            for (int jvm = 1; jvm <= jvms; jvm++) {
                List<Driver> drivers = new ArrayList<>();
                try {
                    for (Way way : WAYS) {
                        drivers.add(new Driver(way, start(way, sinks)));
                    }
                    for (Driver driver : drivers) {
                        List<String> lines = read(driver.process());
                        List<Held> held = after(lines, SinkMemoryProcess.FIGURE)
                                .map(Held::of)
                                .toList();
                        for (Held one : held) {
                            memory.row(jvm, driver.way(), one.sinks(), one.bytes(), one.threads(), one.ownThreads());
                        }
                        for (String line :
                                after(lines, SinkMemoryProcess.THREADS).toList()) {
                            String[] words = line.split(" ", 3);
                            threads.row(jvm, driver.way(), words[0], words[1], words[2]);
                        }
                        samples.add(driver.way(), held);
                    }
                } finally {
                    drivers.forEach(driver -> driver.process().destroyForcibly());
                }
            }
        }
        figures.table(
                "Live heap and threads of a driver with idle sinks, medians of " + jvms + " JVMs (least to most)",
                samples.table());
        figures.table("What a sink holds, generated beyond hand-written", samples.goals());
    }

    /** One JVM. */
    private record Driver(Way way, Process process) {}

    private static Process start(Way way, List<Integer> sinks) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(way.name()));
        sinks.forEach(number -> arguments.add(number.toString()));
        Process process = ChildJvm.of(System.getProperty("java.class.path"), SinkMemoryProcess.class, arguments)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        // Not when it ends in time: that would close what of its output is still to be read.
        process.onExit().orTimeout(PATIENCE_MINUTES, TimeUnit.MINUTES).exceptionally(late -> process.destroyForcibly());
        return process;
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
