package io.expectationsink.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.expectationsink.definition.Severity;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.exception.InvalidManifestException;
import java.util.List;

/** Reads the manifest of a module's sinks, as the annotation processor writes it. */
final class ManifestReader {

    private static final int SCHEMA_VERSION = 1;
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ManifestReader() {}

    /**
     * The sinks that the text describes, in its order.
     *
     * @throws InvalidManifestException when the text is no manifest, or newer than this reader
     */
    static List<CatalogEntry> read(String resource, String module, String text) {
        try {
            JsonValue manifest = new JsonValue("", MAPPER.readTree(text));
            int version = manifest.member("schemaVersion").number();
            if (version > SCHEMA_VERSION) {
                throw new InvalidManifestException("The resource " + resource + " of " + module + " has schemaVersion "
                        + version + ", and this library reads " + SCHEMA_VERSION
                        + ": a newer annotation processor has written it. Use expectation-sink-runtime of the same"
                        + " version on the class path.");
            }
            return manifest.member("sinks").elements().stream()
                    .map(sink -> entry(sink, module))
                    .toList();
        } catch (MalformedMember | JsonProcessingException e) {
            throw new InvalidManifestException(
                    "The resource " + resource + " of " + module + " is no manifest of sinks: " + e.getMessage()
                            + ". Build the module again, with its output folder emptied.",
                    e);
        }
    }

    private static CatalogEntry entry(JsonValue described, String module) {
        SinkDefinition.Builder sink =
                SinkDefinition.builder(described.member("name").text());
        AttributesReader.read(described.member("declared"), sink);
        described
                .member("severities")
                .members()
                .forEach((id, severity) -> sink.severity(id, severity.constant(Severity.class)));
        String[] silenced = described.member("silenced").texts();
        if (silenced.length > 0) {
            sink.suppress(silenced);
        }
        return new CatalogEntry(
                sink.build(),
                described.member("declaringClass").text(),
                described.find("declaringMethod").map(JsonValue::text),
                described.member("writerClass").text(),
                module);
    }
}
