package io.expectationsink.proof.s3;

import io.expectationsink.proof.storage.Lake;
import io.expectationsink.testing.ChildJvm;
import io.expectationsink.testing.Engine;
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
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server of S3's protocol on the loopback interface, with one bucket on disk, for the tests of one class. */
final class S3Server implements BeforeAllCallback, AfterAllCallback {

    static final String SECRET = "s3cret-of-the-lake";
    static final String KEY = "key-of-the-lake";

    private static final String BUCKET = "lake";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Path properties;
    private int port;
    private ChildJvm jvm;

    @Override
    public void beforeAll(ExtensionContext test) throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "s3");
        Files.createDirectories(folder.resolve("buckets").resolve(BUCKET));
        try (ServerSocket free = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        properties = folder.resolve("s3proxy.properties");
        write();
        up();
    }

    @Override
    public void afterAll(ExtensionContext test) throws Exception {
        down();
    }

    /** Starts the server, at its old address, and waits until it listens. */
    void up() throws IOException {
        jvm = ChildJvm.start(Engine.S3PROXY, S3Process.class, properties.toString());
        Instant end = Instant.now().plus(PATIENCE);
        while (!listens()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("the S3 server does not listen");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Kills the server. What it has answered for is on its disk. */
    void down() throws InterruptedException {
        jvm.kill();
    }

    /** A folder of the bucket, with the settings of who has the secret. */
    Lake lake(String folder, String secret) {
        List<String> settings = List.of(
                "spark.hadoop.fs.s3a.endpoint=" + endpoint(),
                "spark.hadoop.fs.s3a.endpoint.region=us-east-1",
                "spark.hadoop.fs.s3a.path.style.access=true",
                "spark.hadoop.fs.s3a.access.key=" + KEY,
                "spark.hadoop.fs.s3a.secret.key=" + secret);
        String home = "s3a://" + BUCKET + "/" + folder;
        return new Lake(home + "/tables", home + "/checkpoints", settings);
    }

    private String endpoint() {
        return "http://127.0.0.1:" + port;
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private void write() throws IOException {
        Properties settings = new Properties();
        settings.setProperty("s3proxy.endpoint", endpoint());
        settings.setProperty("s3proxy.authorization", "aws-v2-or-v4");
        settings.setProperty("s3proxy.identity", KEY);
        settings.setProperty("s3proxy.credential", SECRET);
        settings.setProperty("jclouds.provider", "filesystem");
        settings.setProperty(
                "jclouds.filesystem.basedir",
                properties.resolveSibling("buckets").toString());
        try (Writer out = Files.newBufferedWriter(properties)) {
            settings.store(out, null);
        }
    }
}
