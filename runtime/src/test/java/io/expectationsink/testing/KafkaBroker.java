package io.expectationsink.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A Kafka broker on the loopback interface for the tests of one class, in a JVM and on a class path of its own. */
public final class KafkaBroker implements BeforeAllCallback, AfterAllCallback {

    private static final Path CLASS_PATH = Path.of("..", "runtime", "target", "kafka-class-path.txt");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Process process;
    private String servers;

    @Override
    public void beforeAll(ExtensionContext test) throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "kafka");
        Path log = folder.resolve("broker.log");
        KafkaConfiguration configuration = KafkaConfiguration.onFreePorts(folder);
        servers = configuration.servers();
        process = start(configuration.write(), log);
        try {
            awaitReady();
        } catch (ExecutionException | IllegalStateException e) {
            throw new IllegalStateException("Kafka did not start; see " + log, e);
        }
    }

    @Override
    public void afterAll(ExtensionContext test) throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    /** What clients connect to. */
    public String servers() {
        return servers;
    }

    private static Process start(Path configuration, Path log) throws IOException {
        String classPath =
                String.join(System.getProperty("path.separator"), Files.readString(CLASS_PATH), ownClasses());
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.net.preferIPv4Stack=true",
                "-cp",
                classPath,
                KafkaProcess.class.getName(),
                configuration.toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static String ownClasses() {
        return Path.of("..", "runtime", "target", "test-classes")
                .toAbsolutePath()
                .toString();
    }

    /** Asks until the broker counts itself among the cluster's; closing the client ends the wait for one that died. */
    private void awaitReady() throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis());
        try (Admin admin = Admin.create(settings)) {
            process.onExit().thenRun(() -> admin.close(Duration.ZERO));
            while (admin.describeCluster().nodes().get().isEmpty()) {
                Thread.onSpinWait();
            }
        }
    }
}
