package io.expectationsink.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.expectationsink.table.TableIdentity;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.UnsupportedFileSystemException;

/**
 * The marker in a checkpoint's root, {@value #NAME}; Spark leaves files there alone that it does not know. It is written
 * beside and then renamed, over the old one in one step where the file system can (HDFS, a local disk). Where it cannot,
 * as on an object store, a writer that dies on the way may leave no marker, and the new one beside.
 */
public final class MarkerFile {

    /** The file's name. */
    public static final String NAME = "_expectation-sink.json";

    private static final int VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FileSystem files;
    private final Path path;

    /** The marker of the checkpoint at the location. */
    public MarkerFile(FileSystem files, Path location) {
        // Checksums are files of their own: whoever dies between the two would leave a marker that cannot be read.
        this.files = files instanceof LocalFileSystem local ? local.getRawFileSystem() : files;
        this.path = new Path(location, NAME);
    }

    /**
     * The marker; empty when there is none.
     *
     * @throws IOException when it cannot be read
     * @throws MalformedMarkerException when it says nothing that this version understands
     */
    public Optional<Marker> read() throws IOException, MalformedMarkerException {
        Optional<byte[]> text = Present.bytes(files, path);
        return text.isEmpty() ? Optional.empty() : Optional.of(parse(new String(text.get(), StandardCharsets.UTF_8)));
    }

    /** The marker that the text is of. */
    static Marker parse(String text) throws MalformedMarkerException {
        try {
            return marker(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new MalformedMarkerException("it is no JSON");
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new MalformedMarkerException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Writes the marker in place of the one that is there.
     *
     * @throws IOException when it cannot be written; where the old one is lost by then, this names the file that has the
     *     new one
     */
    public void write(Marker marker) throws IOException {
        Path beside = new Path(path.getParent(), "." + NAME + "." + UUID.randomUUID() + ".tmp");
        try (OutputStream out = files.create(beside, false)) {
            out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json(marker)));
        }
        boolean replaces = files.exists(path);
        try {
            replaceBy(beside);
        } catch (IOException | RuntimeException e) {
            if (replaces && !files.exists(path)) {
                throw new IOException(
                        "the old marker is gone, and the new one is kept as " + beside + ": rename it to " + NAME, e);
            }
            files.delete(beside, false);
            throw e;
        }
    }

    private void replaceBy(Path beside) throws IOException {
        if (files.getUri().getScheme().equals("file")) {
            // Hadoop's FileContext deletes the old one first on a local disk; a plain rename replaces it.
            files.delete(new Path(path.getParent(), "." + NAME + ".crc"), false);
            rename(beside);
            return;
        }
        try {
            FileContext.getFileContext(path.toUri(), files.getConf()).rename(beside, path, Options.Rename.OVERWRITE);
        } catch (UnsupportedFileSystemException e) {
            // A file system that Hadoop knows in its older shape only.
            files.delete(path, false);
            rename(beside);
        }
    }

    private void rename(Path beside) throws IOException {
        if (!files.rename(beside, path)) {
            throw new IOException("the file " + beside + " cannot be renamed to " + NAME);
        }
    }

    private static ObjectNode json(Marker marker) {
        ObjectNode json = JSON.createObjectNode();
        json.put("schemaVersion", VERSION);
        json.put("sink", marker.sink());
        ObjectNode target = json.putObject("target");
        target.put("name", marker.target().name());
        target.put("format", marker.target().format());
        marker.target().identity().property().ifPresent(text -> target.put("identity", text));
        marker.target().identity().deltaId().ifPresent(id -> target.put("deltaId", id));
        marker.target().version().ifPresent(version -> target.put("version", version));
        marker.target().location().ifPresent(location -> target.put("location", location));
        marker.lastBatch().ifPresent(batch -> json.put("lastBatch", batch));
        json.put("sparkVersion", marker.sparkVersion());
        json.put("created", marker.created().toString());
        json.put("lastStarted", marker.lastStarted().toString());
        return json;
    }

    private static Marker marker(JsonNode json) {
        if (json.isMissingNode()) {
            throw new IllegalArgumentException("it is empty");
        }
        JsonNode version = json.path("schemaVersion");
        if (version.isMissingNode()) {
            throw new IllegalArgumentException("its member 'schemaVersion' is not there");
        }
        if (version.asInt() != VERSION) {
            throw new IllegalArgumentException(
                    "its schemaVersion is " + version + ", and this version of the library reads " + VERSION);
        }
        JsonNode target = json.path("target");
        return new Marker(
                text(json, "sink"),
                new BoundTarget(
                        text(target, "name"),
                        text(target, "format"),
                        new TableIdentity(find(target, "identity"), find(target, "deltaId")),
                        number(target, "version"),
                        find(target, "location")),
                number(json, "lastBatch"),
                text(json, "sparkVersion"),
                Instant.parse(text(json, "created")),
                Instant.parse(text(json, "lastStarted")));
    }

    private static String text(JsonNode json, String member) {
        return find(json, member)
                .orElseThrow(() -> new IllegalArgumentException("its member '" + member + "' is not there"));
    }

    private static Optional<Long> number(JsonNode json, String member) {
        JsonNode value = json.path(member);
        return value.isIntegralNumber() ? Optional.of(value.longValue()) : Optional.empty();
    }

    private static Optional<String> find(JsonNode json, String member) {
        JsonNode value = json.path(member);
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }
}
