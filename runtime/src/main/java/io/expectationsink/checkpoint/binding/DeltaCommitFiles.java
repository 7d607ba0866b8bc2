package io.expectationsink.checkpoint.binding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.expectationsink.checkpoint.table.QuickLook;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.delta.Snapshot;

/**
 * The files of a Delta table's commits, read one by one in the driver: for the last few of them that is quicker than a
 * Spark job.
 *
 * @param log the log's folder
 * @param configuration for the log's file system
 * @param version the last version
 * @param newest the commit that made it; empty when it cannot be read here
 */
record DeltaCommitFiles(Path log, Configuration configuration, long version, Optional<DeltaCommit> newest) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INFO = "commitInfo";

    /** Those of the table at the version that the snapshot is of. */
    static DeltaCommitFiles of(Snapshot snapshot) {
        Path log = snapshot.deltaLog().logPath();
        Configuration configuration = snapshot.deltaLog().newDeltaHadoopConf();
        return new DeltaCommitFiles(
                log, configuration, snapshot.version(), read(log, configuration, snapshot.version()));
    }

    /** The path of the table. */
    Path table() {
        return log.getParent();
    }

    /** The last commits, the newest first; empty when one of them cannot be read here. */
    Optional<List<DeltaCommit>> last(long number) {
        List<DeltaCommit> commits = new ArrayList<>();
        Optional<DeltaCommit> commit = newest;
        for (long next = version; commit.isPresent(); commit = read(log, configuration, next)) {
            commits.add(commit.get());
            next--;
            if (next < 0 || next <= version - number) {
                return Optional.of(List.copyOf(commits));
            }
        }
        return Optional.empty();
    }

    /**
     * The commit; empty when it cannot be read here: its file is gone, or its writer keeps it elsewhere.
     *
     * @throws java.io.UncheckedIOException when the thread was interrupted
     */
    private static Optional<DeltaCommit> read(Path log, Configuration configuration, long version) {
        Path file = new Path(log, String.format("%020d.json", version));
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(file.getFileSystem(configuration).open(file), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                // Delta's own writers put it first.
                if (line.contains(INFO) && JSON.readTree(line).has(INFO)) {
                    return Optional.of(commit(version, JSON.readTree(line).path(INFO)));
                }
            }
            return Optional.of(commit(version, JSON.createObjectNode()));
        } catch (IOException | RuntimeException e) {
            QuickLook.failed("The newest commits of " + log, e);
            return Optional.empty();
        }
    }

    private static DeltaCommit commit(long version, JsonNode info) {
        return new DeltaCommit(
                version,
                text(info.path("operation")),
                text(info.path("operationParameters").path("queryId")),
                text(info.path("userMetadata")),
                text(info.path("txnId")));
    }

    private static Optional<String> text(JsonNode value) {
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }
}
