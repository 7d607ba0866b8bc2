package io.expectationsink.benchmark.start;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Other JVMs with the flags of this one. */
public final class ChildJvm {

    private ChildJvm() {}

    /** The command: a main class on a class path, with its arguments. */
    public static ProcessBuilder of(String classPath, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    /** Called in such a JVM, lets it end with its parent, which holds the other end of its standard input. */
    public static void endWithParent() {
        Thread watch = new Thread(ChildJvm::endWithInput, "end with the benchmark");
        watch.setDaemon(true);
        watch.start();
    }

    private static void endWithInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }
}
