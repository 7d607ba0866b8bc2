package io.expectationsink.benchmark.start.s3;

import io.expectationsink.benchmark.start.ChildJvm;

/** The main class of the server's JVM, which has S3Proxy on its class path and this JVM at its standard input. */
final class S3Process {

    private S3Process() {}

    /** Runs a server with the given file of properties until the standard input ends. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        ChildJvm.endWithParent();
        Class.forName("org.gaul.s3proxy.Main").getMethod("main", String[].class).invoke(null, (Object)
                new String[] {"--properties", arguments[0]});
    }
}
