package io.expectationsink.benchmark.start.s3;

import io.expectationsink.benchmark.start.ChildJvm;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.apache.commons.io.FileUtils;

/** A server of S3's protocol on the loopback interface, with one bucket on disk. */
public final class S3Server implements AutoCloseable {

    private static final Path JARS = Path.of("..", "engines", "s3proxy", "target", "class-path.txt");
    private static final String BUCKET = "lake";
    private static final String USER = "benchmark";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Path folder;
    private final int port;
    private final Process process;

    private S3Server(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** A server that listens. */
    public static S3Server start() throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "s3")
                .toAbsolutePath();
        try {
            return start(folder);
        } catch (Exception e) {
            FileUtils.deleteDirectory(folder.toFile());
            throw e;
        }
    }

    private static S3Server start(Path folder) throws IOException {
        Files.createDirectories(folder.resolve(BUCKET));
        int port = freePort();
        Path settings = folder.resolve("s3proxy.properties");
        try (Writer out = Files.newBufferedWriter(settings)) {
            settings(folder, port).store(out, null);
        }
        String classPath = Path.of("target", "classes").toAbsolutePath() + File.pathSeparator + Files.readString(JARS);
        Process process = ChildJvm.of(classPath, S3Process.class, List.of(settings.toString()))
                // Nobody reads what it logs; a full pipe would stop it.
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            S3Server server = new S3Server(folder, port, process);
            server.awaitListening();
            return server;
        } catch (Exception e) {
            process.destroyForcibly().onExit().join();
            throw e;
        }
    }

    /** The bucket as Spark is told. */
    public String uri() {
        return "s3a://" + BUCKET;
    }

    /** The bucket on this machine's disk. */
    public Path disk() {
        return folder.resolve(BUCKET);
    }

    /** Spark's settings for it, by which {@link S3Requests} sees each request. */
    public Map<String, String> settings() {
        return Map.of(
                "spark.hadoop.fs.s3a.endpoint",
                endpoint(port),
                "spark.hadoop.fs.s3a.endpoint.region",
                "us-east-1",
                "spark.hadoop.fs.s3a.path.style.access",
                "true",
                "spark.hadoop.fs.s3a.access.key",
                USER,
                "spark.hadoop.fs.s3a.secret.key",
                USER,
                "spark.hadoop.fs.s3a.audit.execution.interceptors",
                S3Requests.class.getName());
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        FileUtils.deleteDirectory(folder.toFile());
    }

    private void awaitListening() {
        Instant end = Instant.now().plus(PATIENCE);
        while (!listens()) {
            if (Instant.now().isAfter(end) || !process.isAlive()) {
                throw new IllegalStateException("The S3 server does not listen");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static String endpoint(int port) {
        return "http://127.0.0.1:" + port;
    }

    private static Properties settings(Path folder, int port) {
        Properties settings = new Properties();
        settings.setProperty("s3proxy.endpoint", endpoint(port));
        settings.setProperty("s3proxy.authorization", "aws-v2-or-v4");
        settings.setProperty("s3proxy.identity", USER);
        settings.setProperty("s3proxy.credential", USER);
        settings.setProperty("jclouds.provider", "filesystem");
        settings.setProperty("jclouds.filesystem.basedir", folder.toString());
        return settings;
    }
}
