package io.expectationsink.testing;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another JVM with the tests' class path or an engine's, whose output is read line by line. */
public final class ChildJvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final BufferedWriter input;

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
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(word)) {
                return line.substring(word.length()).strip();
            }
        }
        throw new IllegalStateException("The JVM has ended without the line " + word);
    }

    /** Reads what is left of its output, until its end. */
    public String rest() throws IOException {
        StringWriter rest = new StringWriter();
        output.transferTo(rest);
        return rest.toString();
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
    public int terminate() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    /** Whether it ends by itself before the time is over. */
    public boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits for its end, which may be a signal's: 128 and its number. */
    public int exitCode() throws IOException, InterruptedException {
        output.transferTo(Writer.nullWriter());
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
