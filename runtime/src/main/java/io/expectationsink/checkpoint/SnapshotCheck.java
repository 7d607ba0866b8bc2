package io.expectationsink.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Finds what is missing of RocksDB's snapshots. One is a zip that names the files it is made of, which lie beside it and
 * are shared between versions ({@code RocksDBCheckpointMetadata}).
 */
final class SnapshotCheck {

    private static final String SNAPSHOT = ".zip";
    private static final String CONTENT = "metadata";

    private final FileSystem system;
    private final Path root;
    private final CheckpointFiles files;
    private final Map<String, Long> lengths;

    SnapshotCheck(FileSystem system, Path root, CheckpointFiles files) {
        this.system = system;
        this.root = root;
        this.files = files;
        lengths = files.lengths();
    }

    /** A file that the version is made of in some store and that is not there as it should be; empty when all are. */
    Optional<String> missing(long version) throws IOException {
        for (StateVersions store : StateListing.of(files).stores().values()) {
            for (CheckpointFile whole : store.wholeFor(version)) {
                Optional<String> missing = whole.name().endsWith(SNAPSHOT) ? missing(whole) : Optional.empty();
                if (missing.isPresent()) {
                    return missing;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> missing(CheckpointFile snapshot) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(system.open(new Path(root, snapshot.path())))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(CONTENT)) {
                    return missing(snapshot.folder() + "/SSTs/", content(zip));
                }
            }
        }
        return Optional.of(snapshot.path());
    }

    private Optional<String> missing(String folder, JsonNode content) {
        for (JsonNode sst : content.path("sstFiles")) {
            String path = folder + sst.path("dfsSstFileName").asText();
            if (lengths.getOrDefault(path, -1L) != sst.path("sizeBytes").asLong()) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    /** A line with the version, then JSON. */
    private static JsonNode content(InputStream in) throws IOException {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        return LogText.json(text.substring(text.indexOf('\n') + 1));
    }
}
