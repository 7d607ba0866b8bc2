package io.expectationsink.benchmark.compile;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A JVM that compiles. Where times are measured, the collector has no threads of its own, which would run beside the
 * compiler on one machine and wait for it on another.
 */
final class CompilerJvm implements AutoCloseable {

    /** What javac gets in each fork. */
    private static final List<String> FLAGS = List.of("-Xmx2g", "-XX:+UseSerialGC");

    /** A young generation of some 16 MiB, which {@link LiveHeap} counts in; what may be dropped is dropped at once. */
    private static final List<String> LIVE_FLAGS = List.of(
            "-Xmx3g", "-Xmn20m", "-XX:+UseParallelGC", "-XX:-UseAdaptiveSizePolicy", "-XX:SoftRefLRUPolicyMSPerMB=0");

    /** javac's own stacks are deep. */
    private static final List<String> WARM_FLAGS =
            List.of("-Xmx2g", "-XX:+UseSerialGC", "-XX:FlightRecorderOptions=stackdepth=1024");

    private final Process process;
    private final BufferedWriter commands;
    private final BufferedReader answers;

    private CompilerJvm(List<String> flags, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", ClassPath.ofThisModule().toString(), CompilerMain.class.getName()));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        commands = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Compiles in a JVM that lives no longer. */
    static Forked once(Path compilation) throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (CompilerJvm jvm = new CompilerJvm(FLAGS, "once", compilation.toString())) {
            List<Long> answer = jvm.answer();
            jvm.end();
            return new Forked(System.nanoTime() - start, answer.get(0), answer.get(1));
        }
    }

    /** The most bytes of the heap that a compilation has alive at once. */
    static long live(Path compilation) throws IOException, InterruptedException {
        try (CompilerJvm jvm = new CompilerJvm(LIVE_FLAGS, "live", compilation.toString())) {
            long peak = jvm.answer().get(0);
            jvm.end();
            return peak;
        }
    }

    /** Keeps the JVM and the processors' classes. */
    static CompilerJvm keeping(ClassPath processorPath) throws IOException {
        return new CompilerJvm(WARM_FLAGS, "serve", processorPath.toString());
    }

    /** Keeps the JVM, but loads the processors anew for each compilation, as the daemons of Maven and Gradle do. */
    static CompilerJvm reloading() throws IOException {
        return new CompilerJvm(WARM_FLAGS, "reload");
    }

    /** Compiles once more. */
    Warm compile(Path compilation) throws IOException {
        List<Long> answer = ask(compilation.toString());
        return new Warm(answer.get(0), answer.get(1));
    }

    /** Compiles once more, and leaves in a file what the threads were doing. */
    void profile(Path compilation, Path file) throws IOException {
        ask(compilation + " " + file);
    }

    private List<Long> ask(String command) throws IOException {
        commands.write(command + "\n");
        commands.flush();
        return answer();
    }

    private List<Long> answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IllegalStateException("A compilation failed; see above");
        }
        return List.of(line.split(" ")).stream().map(Long::valueOf).toList();
    }

    private void end() throws InterruptedException {
        if (process.waitFor() != 0) {
            throw new IllegalStateException("A compiler ended with " + process.exitValue());
        }
    }

    /** Ends it, whatever it does. */
    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        try (commands) {
            answers.close();
        }
    }

    /**
     * A compilation in a JVM of its own.
     *
     * @param nanos from the start of the process to its end
     * @param cpuNanos what all threads have used
     * @param highWaterKib the most memory that the process ever had
     */
    record Forked(long nanos, long cpuNanos, long highWaterKib) {}

    /**
     * A compilation in a JVM that has compiled before.
     *
     * @param nanos from its first call to its last
     * @param cpuNanos what the compiling thread has used
     */
    record Warm(long nanos, long cpuNanos) {}
}
