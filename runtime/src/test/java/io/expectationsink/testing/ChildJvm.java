package io.expectationsink.testing;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Another JVM with the tests' class path or an engine's, whose output is read line by line. It is killed when it lets
 * itself be waited for too long: no interrupt ends a read of its output.
 */
public final class ChildJvm implements AutoCloseable {

    /** The longest wait for a line, or for its end. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final int LAST_LINES = 20;

    private final Process process;
    private final BufferedReader output;
    private final BufferedWriter input;
    private final Deque<String> lastLines = new ArrayDeque<>();

    private ChildJvm(Process process) {
        this.process = process;
        this.output = process.inputReader();
        this.input = process.outputWriter();
    }

    /** Starts the main class; what it logs goes where the tests' own log goes. */
    public static ChildJvm start(Class<?> main, String... arguments) throws IOException {
        return start(List.of(), main, arguments);
    }

    /** Starts the main class by way of a command that takes a command. */
    public static ChildJvm start(List<String> wrapper, Class<?> main, String... arguments) throws IOException {
        String ownClassPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return start(wrapper, ownClassPath, main, arguments);
    }

    /** Starts the main class on another engine. */
    public static ChildJvm start(Engine engine, Class<?> main, String... arguments) throws IOException {
        return start(List.of(), engine.classPath(), main, arguments);
    }

    /** Starts the main class on another class path, by way of a command that takes a command. */
    public static ChildJvm start(List<String> wrapper, String classPath, Class<?> main, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(wrapper);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Spark's flags for its JVM; what the test runner adds for itself stays out.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-opens") || argument.startsWith("-X"))
                .forEach(command::add);
        // For a short life, a quick start counts for more than fast code.
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-cp");
        command.add(classPath);
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return new ChildJvm(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Reads until a line begins with the word, and returns what follows. */
    public String await(String word) throws IOException {
        return await(word, PATIENCE);
    }

    /** Reads until a line begins with the word, and returns what follows; after the time it is killed. */
    String await(String word, Duration patience) throws IOException {
        try (Watchdog watchdog = new Watchdog(patience)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                remember(line);
                if (line.startsWith(word)) {
                    return line.substring(word.length()).strip();
                }
            }
            throw ended(watchdog.reasonOfTheEnd() + " without the line '" + word + "'");
        }
    }

    /** Reads what is left of its output, until its end. */
    public String rest() throws IOException {
        try (Watchdog watchdog = new Watchdog(PATIENCE)) {
            StringWriter rest = new StringWriter();
            output.transferTo(rest);
            if (watchdog.hasKilled()) {
                throw ended(watchdog.reasonOfTheEnd());
            }
            return rest.toString();
        }
    }

    /** Writes a line to its standard input, which ends with this JVM. */
    public void tell(String line) throws IOException {
        input.write(line);
        input.newLine();
        input.flush();
    }

    /** Its number. */
    public long pid() {
        return process.pid();
    }

    /** Kills it as nothing but a kernel can: no hook runs. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to end, and waits; returns its exit code, which may be a signal's: 128 and its number. */
    public int terminate() throws IOException, InterruptedException {
        askToEnd();
        return exitCode();
    }

    /** Asks it to end; what it writes meanwhile can be read, as a {@link Process} that is destroyed would not let us. */
    public void askToEnd() {
        process.toHandle().destroy();
    }

    /** Whether it ends by itself before the time is over. */
    public boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits for its end, which may be a signal's: 128 and its number. */
    public int exitCode() throws IOException, InterruptedException {
        return exitCode(PATIENCE);
    }

    /** Waits for its end; after the time it is killed. */
    int exitCode(Duration patience) throws IOException, InterruptedException {
        try (Watchdog watchdog = new Watchdog(patience)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                remember(line);
            }
            int code = process.waitFor();
            if (watchdog.hasKilled()) {
                throw ended(watchdog.reasonOfTheEnd());
            }
            return code;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private synchronized void remember(String line) {
        if (lastLines.size() == LAST_LINES) {
            lastLines.removeFirst();
        }
        lastLines.addLast(line);
    }

    private synchronized IllegalStateException ended(String how) {
        return new IllegalStateException("The JVM " + how + "; its last lines:\n" + String.join("\n", lastLines));
    }

    /** Kills the JVM after a time, unless it is closed before. */
    private final class Watchdog implements AutoCloseable {

        private final Duration patience;
        private final CompletableFuture<Void> end = new CompletableFuture<>();
        private final CompletableFuture<Void> kill;

        Watchdog(Duration patience) {
            this.patience = patience;
            kill = end.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).exceptionally(timeout -> {
                // A command that wraps the JVM leaves it behind, with its output.
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.toHandle().destroyForcibly();
                return null;
            });
        }

        boolean hasKilled() {
            return end.isCompletedExceptionally();
        }

        String reasonOfTheEnd() {
            return hasKilled() ? "was killed after " + patience.toSeconds() + " s" : "has ended";
        }

        @Override
        public void close() {
            end.complete(null);
            kill.join();
        }
    }
}
