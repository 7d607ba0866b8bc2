package io.expectationsink.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.expectationsink.exception.CheckpointException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A real disk that is full. Hadoop's local file system throws an Error there, and no IOException. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "a small disk of Linux")
class FullDiskTest {

    @TempDir
    private Path disk;

    @TempDir
    private Path elsewhere;

    private static boolean runs(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    @BeforeEach
    void fill() throws Exception {
        assumeTrue(
                runs("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString()), "needs the right to mount");
        try (OutputStream out = Files.newOutputStream(disk.resolve("filler"))) {
            assertThatThrownBy(() -> {
                        while (true) {
                            out.write(new byte[512]);
                        }
                    })
                    .hasMessage("No space left on device");
        }
    }

    @AfterEach
    void unmount() throws Exception {
        // Hadoop keeps the file open that it could not finish.
        runs("umount", "--lazy", disk.toString());
    }

    @Test
    void aPreflightSaysSoAndLeavesNothing() {
        assertThat(Preflight.with(Map.of()).check(disk.resolve("orders").toString()))
                .singleElement()
                .asString()
                .contains("cannot write the file", "(No space left on device)");
        assertThat(disk.resolve("orders")).doesNotExist();
    }

    @Test
    void aBackupSaysSoAndLeavesNothing() throws IOException {
        Path checkpoint = Files.createDirectory(elsewhere.resolve("orders"));
        Files.writeString(checkpoint.resolve("metadata"), "{\"id\":\"1e0e7f2c-5d0c-4d3e-9a54-0b7f3c1f2a90\"}");
        Path backups = Files.createDirectory(disk.resolve("backups"));

        assertThatThrownBy(() -> Checkpoints.onClassPath().backup(checkpoint.toString(), backups.toString()))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("could not be backed up")
                .hasMessageContaining("No space left on device");
        assertThat(backups).isEmptyDirectory();
    }
}
