package io.expectationsink.testing;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;

/** The main class of the broker's JVM, which has Kafka on its class path and the tests' JVM at its standard input. */
final class KafkaProcess {

    private static final String ANY_CLUSTER = "AAAAAAAAAAAAAAAAAAAAAQ";

    private KafkaProcess() {}

    /** Formats the folder that the given configuration names and runs a broker on it until the standard input ends. */
    public static void main(String[] args) throws ReflectiveOperationException {
        Thread watch = new Thread(KafkaProcess::endWithInput, "end with the tests");
        watch.setDaemon(true);
        watch.start();

        Method format =
                Class.forName("kafka.tools.StorageTool").getMethod("execute", String[].class, PrintStream.class);
        Object failed = format.invoke(null, new String[] {"format", "-t", ANY_CLUSTER, "-c", args[0]}, System.out);
        if (!failed.equals(0)) {
            throw new IllegalStateException("Kafka's folder could not be formatted");
        }
        Method run = Class.forName("kafka.Kafka").getMethod("main", String[].class);
        run.invoke(null, (Object) new String[] {args[0]});
    }

    /** The input ends when the JVM that started this one does, in whatever way. */
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
