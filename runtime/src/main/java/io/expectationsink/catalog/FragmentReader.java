package io.expectationsink.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.expectationsink.definition.Severity;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.exception.InvalidManifestException;

/** Reads the description of one sink, as the annotation processor writes it. */
final class FragmentReader {

    private static final int SCHEMA_VERSION = 1;
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private FragmentReader() {}

    /**
     * The sink that the text describes.
     *
     * @throws InvalidManifestException when the text is none, or newer than this reader
     */
    static CatalogEntry read(String resource, String module, String text) {
        try {
            JsonValue fragment = new JsonValue("", MAPPER.readTree(text));
            int version = fragment.member("schemaVersion").number();
            if (version > SCHEMA_VERSION) {
                throw new InvalidManifestException("The resource " + resource + " of " + module + " has schemaVersion "
                        + version + ", and this library reads " + SCHEMA_VERSION
                        + ": a newer annotation processor has written it. Use expectation-sink-runtime of the same"
                        + " version on the class path.");
            }
            return entry(fragment, module);
        } catch (MalformedMember | JsonProcessingException e) {
            throw new InvalidManifestException(
                    "The resource " + resource + " of " + module + " is no description of a sink: " + e.getMessage()
                            + ". Build the module again, with its output folder emptied.",
                    e);
        }
    }

    private static CatalogEntry entry(JsonValue fragment, String module) {
        SinkDefinition.Builder sink =
                SinkDefinition.builder(fragment.member("name").text());
        AttributesReader.read(fragment.member("declared"), sink);
        fragment.member("severities")
                .members()
                .forEach((id, severity) -> sink.severity(id, severity.constant(Severity.class)));
        String[] silenced = fragment.member("silenced").texts();
        if (silenced.length > 0) {
            sink.suppress(silenced);
        }
        return new CatalogEntry(
                sink.build(),
                fragment.member("declaringClass").text(),
                fragment.find("declaringMethod").map(JsonValue::text),
                fragment.member("writerClass").text(),
                module);
    }
}
