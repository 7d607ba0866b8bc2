package io.expectationsink.proof.connect;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.testing.ChildJvm;
import io.expectationsink.testing.Engine;
import io.expectationsink.testing.Figures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A stream that clients of Spark Connect start, while clients and servers are killed. */
@Tag("proof")
@Timeout(240)
class ConnectTest {

    @TempDir
    private Path folder;

    @Test
    void aGeneratedWriterResumesAfterClientAndServerWereKilled() throws Exception {
        Instant begun = Instant.now();
        try (ConnectServer server = ConnectServer.start(folder)) {
            try (ChildJvm client = client(server)) {
                awaitBatch(client, 3);
                client.kill();
            }
            // The query goes on in the server, and ends silently when another client starts it.
            try (ChildJvm client = client(server)) {
                awaitBatch(client, 8);
                server.kill();
                client.kill();
            }
        }
        try (ConnectServer server = ConnectServer.start(folder);
                ChildJvm client = client(server)) {
            int resumedAt = Integer.parseInt(client.await(ConnectDriver.BATCH));
            assertThat(resumedAt).isGreaterThanOrEqualTo(8);
            assertThat(client.await(ConnectDriver.STATUS)).isEqualTo("ACTIVE");
            assertThat(client.await(ConnectDriver.WATCHED)).isEqualTo("RUNNING");
            assertThat(client.await(ConnectDriver.STOPPED)).isEqualTo("connectNumbers BETWEEN_BATCHES");
            String[] counts = client.await(ConnectDriver.TABLE).split(" ");
            long rows = Long.parseLong(counts[0]);
            long distinct = Long.parseLong(counts[1]);
            int warnings = Integer.parseInt(client.await(ConnectDriver.WARNED));
            assertThat(client.exitCode()).isZero();

            Figures.of("connect")
                    .line(
                            "Spark Connect: clients killed 2, servers killed 1, rows %,d, lost %,d, doubled %,d,"
                                    + " resumed at batch %d, ES214 said %d time, %d s",
                            rows,
                            ConnectDriver.ROWS - distinct,
                            rows - distinct,
                            resumedAt,
                            warnings,
                            Duration.between(begun, Instant.now()).toSeconds());
            assertThat(distinct).isEqualTo(ConnectDriver.ROWS);
            assertThat(rows).isEqualTo(ConnectDriver.ROWS);
            assertThat(warnings).isOne();
        }
    }

    private ChildJvm client(ConnectServer server) throws IOException {
        return ChildJvm.start(Engine.SPARK_CONNECT_CLIENT, ConnectDriver.class, server.address(), folder.toString());
    }

    private static void awaitBatch(ChildJvm client, int batch) throws IOException {
        while (Integer.parseInt(client.await(ConnectDriver.BATCH)) < batch) {
            Thread.onSpinWait();
        }
    }
}
