package io.expectationsink.benchmark.compile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import jdk.jfr.Recording;

/** What runs in the JVMs that {@link CompilerJvm} starts; it answers on its output, one line for each compilation. */
final class CompilerMain {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Duration PERIOD = Duration.ofMillis(10);

    private CompilerMain() {}

    /**
     * The command: {@code once} and {@code live} compile what the second argument names; {@code serve} has a processor
     * path, keeps the processors, and compiles what comes, the second word of a line being the file of a profile; {@code
     * reload} is the same, but loads the processors anew each time.
     */
    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "once" -> once(Path.of(arguments[1]));
            case "live" -> live(Path.of(arguments[1]));
            case "serve" -> serve(Compiler.keeping(arguments[1]));
            case "reload" -> serve(Compiler.loading());
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** The nanoseconds of all threads, and the most memory that the process ever had, in KiB. */
    private static void once(Path compilation) throws IOException {
        Compiler.loading().compile(compilation);
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        System.out.println(system.getProcessCpuTime() + " " + highWater());
    }

    /** The most bytes that were alive at once, and how many collections have looked. */
    private static void live(Path compilation) throws IOException {
        LiveHeap heap = LiveHeap.watch();
        Compiler.loading().compile(compilation);
        if (heap.collections() == 0) {
            throw new IllegalStateException("Too few declarations: nothing was collected");
        }
        System.out.println(heap.peak() + " " + heap.collections());
    }

    /** The nanoseconds of the compilation, and those that the compiling thread has had a core for. */
    private static void serve(Compiler compiler) throws IOException {
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            String[] words = line.split(" ");
            System.gc();
            if (words.length > 1) {
                profile(compiler, Path.of(words[0]), Path.of(words[1]));
            } else {
                long before = cpu();
                long nanos = compiler.compile(Path.of(words[0]));
                System.out.println(nanos + " " + (cpu() - before));
            }
        }
    }

    private static void profile(Compiler compiler, Path compilation, Path file) throws IOException {
        try (Recording recording = new Recording()) {
            recording.enable("jdk.ExecutionSample").withPeriod(PERIOD);
            recording.enable("jdk.NativeMethodSample").withPeriod(PERIOD);
            recording.start();
            long nanos = compiler.compile(compilation);
            recording.stop();
            recording.dump(file);
            System.out.println(nanos + " 0");
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long highWater() throws IOException {
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
