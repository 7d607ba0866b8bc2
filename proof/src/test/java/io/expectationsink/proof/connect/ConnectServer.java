package io.expectationsink.proof.connect;

import io.expectationsink.testing.ChildJvm;
import io.expectationsink.testing.Engine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.apache.spark.deploy.SparkSubmit;

/** A server of Spark Connect on the loopback interface, started as Spark's own script starts it. */
final class ConnectServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final ChildJvm process;
    private final int port;

    private ConnectServer(ChildJvm process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts one, with Delta and its warehouse in the folder, and waits until it answers. */
    static ConnectServer start(Path folder) throws IOException, InterruptedException {
        int port = freePort();
        ChildJvm process = ChildJvm.start(
                Engine.SPARK_CONNECT_SERVER,
                SparkSubmit.class,
                "--master",
                "local[2]",
                "--class",
                "org.apache.spark.sql.connect.service.SparkConnectServer",
                "--conf",
                "spark.connect.grpc.binding.address=127.0.0.1",
                "--conf",
                "spark.connect.grpc.binding.port=" + port,
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.sql.shuffle.partitions=2",
                "--conf",
                "spark.databricks.delta.snapshotPartitions=1",
                "--conf",
                "spark.sql.warehouse.dir=" + folder.resolve("warehouse").toUri(),
                "--conf",
                "spark.sql.extensions=io.delta.sql.DeltaSparkSessionExtension",
                "--conf",
                "spark.sql.catalog.spark_catalog=org.apache.spark.sql.delta.catalog.DeltaCatalog",
                "spark-internal");
        ConnectServer server = new ConnectServer(process, port);
        try {
            server.awaitAnswer();
            return server;
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** What a client connects to. */
    String address() {
        return "sc://127.0.0.1:" + port;
    }

    /** Kills it, with all that runs in it. */
    void kill() throws InterruptedException {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }

    private void awaitAnswer() throws IOException {
        Instant limit = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (Instant.now().isAfter(limit)) {
                throw new IllegalStateException("The server of Spark Connect does not answer on port " + port);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private boolean answers() throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (SocketException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
