package io.expectationsink.checkpoint.binding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.expectationsink.checkpoint.Present;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * How far the stream of a checkpoint has come.
 *
 * @param queryId the id under which its query writes; empty before the first start, and when it cannot be read
 * @param lastPlanned the newest batch of the offsets log; empty when none was planned
 * @param lastCommitted the newest batch of the commit log; empty when none is done
 */
public record CheckpointProgress(Optional<String> queryId, Optional<Long> lastPlanned, Optional<Long> lastCommitted) {

    private static final Pattern BATCH = Pattern.compile("[0-9]{1,18}");
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads the names of the logs' files and the query's id.
     *
     * @throws IOException when the location cannot be read
     */
    static CheckpointProgress read(FileSystem files, Path location) throws IOException {
        return new CheckpointProgress(
                queryId(files, new Path(location, "metadata")),
                last(files, new Path(location, "offsets")),
                last(files, new Path(location, "commits")));
    }

    /** That of a checkpoint of which the other one is the rest. */
    CheckpointProgress with(CheckpointProgress rest) {
        return new CheckpointProgress(
                rest.queryId.or(() -> queryId),
                newest(lastPlanned, rest.lastPlanned),
                newest(lastCommitted, rest.lastCommitted));
    }

    private static Optional<Long> newest(Optional<Long> one, Optional<Long> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(Long::compare);
    }

    /** The newest batch of a log with a file per batch; empty when it has none. */
    static Optional<Long> last(FileSystem files, Path log) throws IOException {
        return Arrays.stream(Present.entries(files, log))
                .map(file -> file.getPath().getName().replaceFirst("\\.compact$", ""))
                .filter(name -> BATCH.matcher(name).matches())
                .map(Long::parseLong)
                .max(Long::compare);
    }

    /** A torn file is a damage, which the engine reports itself. */
    private static Optional<String> queryId(FileSystem files, Path metadata) throws IOException {
        Optional<byte[]> text = Present.bytes(files, metadata);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            JsonNode id = JSON.readTree(text.get()).path("id");
            return id.isTextual() ? Optional.of(id.textValue()) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
