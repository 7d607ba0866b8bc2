package io.expectationsink.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Programs of their own: other JDKs, and Java as a user starts it. */
public final class Program {

    private Program() {}

    /**
     * What a program left.
     *
     * @param exitCode zero when it went well
     * @param output all that it said, errors among the rest
     */
    public record Result(int exitCode, String output) {}

    /** Runs the command in the folder, to its end. */
    public static Result run(Path folder, List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
