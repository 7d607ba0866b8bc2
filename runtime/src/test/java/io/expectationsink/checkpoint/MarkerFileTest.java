package io.expectationsink.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.expectationsink.table.TableIdentity;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkerFileTest {

    private static final TableIdentity NONE = new TableIdentity(Optional.empty(), Optional.empty());

    @TempDir
    private java.nio.file.Path checkpoint;

    private MarkerFile file() throws IOException {
        return new MarkerFile(FileSystem.getLocal(new Configuration()), new Path(checkpoint.toUri()));
    }

    private static Marker marker(String target) {
        Instant now = Instant.parse("2026-11-23T02:15:17.201Z");
        return new Marker(
                "orders",
                new BoundTarget(target, "parquet", NONE, Optional.empty(), Optional.empty()),
                Optional.of(3L),
                "4.2.0",
                now,
                now);
    }

    @Test
    void whatIsWrittenIsRead() throws Exception {
        assertThat(file().read()).isEmpty();

        file().write(marker("s3a://lake/orders"));

        assertThat(file().read()).contains(marker("s3a://lake/orders"));
    }

    /** A driver may be killed between a file and its checksum, which Hadoop's local file system renames one by one. */
    @Test
    void noChecksumBesideItKeepsItFromBeingRead() throws Exception {
        java.nio.file.Path checksum = checkpoint.resolve("." + MarkerFile.NAME + ".crc");
        file().write(marker("s3a://lake/orders"));
        assertThat(checksum).doesNotExist();
        Files.write(checksum, new byte[] {'c', 'r', 'c', 0, 0, 0, 2, 0, 1, 2, 3, 4});

        assertThat(file().read()).contains(marker("s3a://lake/orders"));
        file().write(marker("s3a://lake/orders/2"));

        assertThat(file().read()).contains(marker("s3a://lake/orders/2"));
        assertThat(checksum).doesNotExist();
    }

    /** Those who read all the while find the old marker or the new one. */
    @Test
    void itIsThereAllTheTimeThatItIsReplaced() throws Exception {
        file().write(marker("s3a://lake/orders"));
        AtomicBoolean isDone = new AtomicBoolean();
        CompletableFuture<Integer> missing = CompletableFuture.supplyAsync(() -> {
            int misses = 0;
            while (!isDone.get()) {
                misses += Files.exists(checkpoint.resolve(MarkerFile.NAME)) ? 0 : 1;
            }
            return misses;
        });
        for (int write = 0; write < 200; write++) {
            file().write(marker("s3a://lake/orders"));
        }
        isDone.set(true);

        assertThat(missing.get()).isZero();
    }

    @Test
    void credentialsOfATargetStayOutOfItAndChangeNothing() throws Exception {
        file().write(marker("s3a://key:hunter2@lake/orders"));

        assertThat(checkpoint.resolve(MarkerFile.NAME)).content().contains("s3a://***@lake/orders");
        assertThat(file().read().orElseThrow().target())
                .matches(marker("s3a://key:hunter3@lake/orders").target()::isSameAs);
    }

    /** Known to Hadoop's older interface only. */
    private static final class RefusingRenames extends RawLocalFileSystem {

        @Override
        public URI getUri() {
            return URI.create("refusing:///");
        }

        @Override
        public boolean rename(Path from, Path to) {
            return false;
        }
    }

    @Test
    void theNewMarkerIsKeptWhereItCannotTakeTheOldOnesPlace() throws Exception {
        file().write(marker("s3a://lake/orders"));
        Path location = new Path("refusing", "", checkpoint.toString());
        try (FileSystem refusing = new RefusingRenames()) {
            refusing.initialize(URI.create("refusing:///"), new Configuration());

            assertThatThrownBy(() -> new MarkerFile(refusing, location).write(marker("s3a://lake/orders/2")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("is kept")
                    .hasMessageContaining(MarkerFile.NAME);
        }
        java.nio.file.Path kept;
        try (Stream<java.nio.file.Path> files = Files.list(checkpoint)) {
            kept = files.filter(file -> file.toString().endsWith(".tmp"))
                    .findAny()
                    .orElseThrow();
        }
        Files.move(kept, checkpoint.resolve(MarkerFile.NAME), StandardCopyOption.REPLACE_EXISTING);
        assertThat(file().read()).contains(marker("s3a://lake/orders/2"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                       | it is empty
                    '  '                                     | it is empty
                    {                                        | it is no JSON
                    {"schemaVersion": 2}                     | its schemaVersion is 2, and this version of the library reads 1
                    {"sink": "orders"}                       | its member 'schemaVersion' is not there
                    []                                       | its member 'schemaVersion' is not there
                    {"schemaVersion": 1}                     | its member 'sink' is not there
                    {"schemaVersion": 1, "sink": "orders"}   | its member 'name' is not there
                    """)
    void whatIsNoMarkerSaysWhy(String text, String reason) throws IOException {
        Files.writeString(checkpoint.resolve(MarkerFile.NAME), text);
        MarkerFile file = file();

        assertThatThrownBy(file::read)
                .isInstanceOf(MalformedMarkerException.class)
                .hasMessage(reason);
    }
}
