package io.expectationsink.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.expectationsink.exception.CheckpointException;
import io.expectationsink.testing.CapturedLog;
import io.expectationsink.testing.HookedFileSystem;
import io.expectationsink.testing.LocalSpark;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivilegedAction;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.security.UserGroupInformation;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Backups on storage that has credentials in its locations, that knows its users, and that fails. */
@ExtendWith(LocalSpark.class)
class BackupStorageTest {

    private static final String SECRET = "hunter2";
    private static final String HOST = "vault://key:" + SECRET + "@host";

    @TempDir
    private Path folder;

    private Checkpoints checkpoints;
    private Path backups;

    /** The local disk, at a host that wants a password. */
    public static final class Vault extends HookedFileSystem {

        @Override
        public URI getUri() {
            return URI.create(HOST);
        }

        @Override
        public String getScheme() {
            return "vault";
        }
    }

    @BeforeEach
    void runStream(SparkSession spark) throws Exception {
        RealStreams streams = new RealStreams(spark, folder);
        streams.addFiles(2);
        streams.run("plain", streams.plain(), "append", Map.of());
        Configuration configuration = new Configuration();
        configuration.setClass("fs.vault.impl", Vault.class, FileSystem.class);
        configuration.setClass("fs.hooked.impl", HookedFileSystem.class, FileSystem.class);
        checkpoints = Checkpoints.of(configuration);
        backups = folder.resolve("backups");
    }

    private String checkpoint(String storage) {
        return storage + folder.resolve("plain");
    }

    private CheckpointBackup take(int keep) {
        return checkpoints.backup(checkpoint(HOST), HOST + backups, keep);
    }

    @Test
    void noPasswordIsInTheLogOrInTheManifest() throws Exception {
        try (CapturedLog log = CapturedLog.open()) {
            CheckpointBackup first = take(1);
            CheckpointBackup second = take(1);
            checkpoints.restore(second.location(), HOST + folder.resolve("restored"));

            assertThat(second.deleted()).containsExactly(first.location());
            assertThat(log.infos())
                    .hasSize(4)
                    .allMatch(line -> line.contains("***@host"))
                    .noneMatch(line -> line.contains(SECRET));
        }
        try (Stream<Path> files = Files.walk(backups)) {
            assertThat(files.filter(file -> file.endsWith(BackupManifest.NAME)))
                    .singleElement()
                    .satisfies(file -> assertThat(file)
                            .content()
                            .contains("vault://***@host")
                            .doesNotContain(SECRET));
        }
    }

    @Test
    void noPasswordIsInAMessage() {
        assertThatThrownBy(() -> checkpoints.inspect(HOST + folder.resolve("nothing")))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("***@host")
                .message()
                .doesNotContain(SECRET);
    }

    @Test
    void aMessageNamesTheUserThatTheStorageSees() {
        CheckpointException failure = UserGroupInformation.createRemoteUser("alice")
                .doAs((PrivilegedAction<CheckpointException>) () -> catchThrowableOfType(
                        CheckpointException.class,
                        () -> checkpoints.inspect(folder.resolve("nothing").toString())));

        assertThat(failure).hasMessageContaining("the user 'alice' may list and read it");
    }

    @Test
    void aBackupWithoutItsManifestDoesNotKeepItsName() throws IOException {
        HookedFileSystem.beforeNext(BackupManifest.NAME, () -> {
            throw new IOException("the disk is full");
        });

        assertThatThrownBy(() -> checkpoints.backup(checkpoint("hooked://"), "hooked://" + backups))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("the disk is full")
                .hasMessageContaining("There is no new backup");

        assertThat(backups).isEmptyDirectory();
    }
}
