package io.expectationsink.benchmark.start.s3;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;

/** The main class of the server's JVM, which has S3Proxy on its class path and this JVM at its standard input. */
final class S3Process {

    private S3Process() {}

    /** Runs a server with the given file of properties until the standard input ends. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Thread watch = new Thread(S3Process::endWithInput, "end with the benchmark");
        watch.setDaemon(true);
        watch.start();
        Class.forName("org.gaul.s3proxy.Main").getMethod("main", String[].class).invoke(null, (Object)
                new String[] {"--properties", arguments[0]});
    }

    private static void endWithInput() {
        try {
            System.in.transferTo(PrintStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }
}
