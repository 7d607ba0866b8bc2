package io.expectationsink.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/**
 * The command line: {@code --help} names its commands, such as {@code inspect}. It needs Spark's jars on the class path and
 * no session. Exit codes: 0 when all is sound, 1 when something needs attention, 2 for wrong usage.
 */
public final class Main {

    private Main() {}

    /** Runs the command line, and ends the JVM with its exit code. */
    public static void main(String[] args) {
        PrintStream results = System.out;
        // Loggers and libraries that print do not come between the results.
        System.setOut(System.err);
        System.exit(run(List.of(args), results, System.err));
    }

    private static int run(List<String> words, PrintStream results, PrintStream messages) {
        try {
            Optional<TerminalProgress> progress = Terminal.isWatched()
                    ? Optional.of(new TerminalProgress(messages, System::nanoTime))
                    : Optional.empty();
            return new CommandLine(results, messages, progress).run(words);
        } catch (NoClassDefFoundError e) {
            messages.println("The class " + e.getMessage() + " is not on the class path. Add Spark's jars: java -cp"
                    + " \"$SPARK_HOME/jars/*:expectation-sink-runtime.jar\" " + Main.class.getName()
                    + ", or run it with spark-submit. See docs/checkpoints.md#command-line");
            return 2;
        }
    }
}
