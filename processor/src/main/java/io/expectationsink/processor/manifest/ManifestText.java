package io.expectationsink.processor.manifest;

import io.expectationsink.definition.Severity;
import io.expectationsink.processor.manifest.Json.Members;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The description of all sinks of a module. What it holds is documented in the guide, and read by the runtime's catalog. */
final class ManifestText {

    /** Changes when a reader of the version before would misunderstand a manifest. */
    private static final int SCHEMA_VERSION = 1;

    /** Where the description of each sink begins. */
    private static final int COLUMN = 4;

    private final Json severities;
    private final SilencedRules silenced;

    /**
     * A description of sinks.
     *
     * @param severities what the build changes of all sinks' rules, and a start follows
     * @param silenced where it stands what the source silences
     */
    ManifestText(Map<String, Severity> severities, SilencedRules silenced) {
        Map<String, Json> members = new LinkedHashMap<>();
        severities.forEach((id, severity) -> members.put(id, Json.text(severity)));
        this.severities = new Members(members);
        this.silenced = silenced;
    }

    /** The text, in the order of the declarations' names. It is written sink by sink: a module may have thousands. */
    CharSequence of(List<ShownSink> sinks) {
        List<ShownSink> sorted = new ArrayList<>(sinks);
        sorted.sort((one, other) -> one.name().compareTo(other.name()));
        StringBuilder text = new StringBuilder("{\n  \"schemaVersion\": ")
                .append(SCHEMA_VERSION)
                .append(",\n  \"sinks\": [");
        String separator = "\n    ";
        for (ShownSink sink : sorted) {
            description(sink).print(text.append(separator), COLUMN);
            separator = ",\n    ";
        }
        return text.append("\n  ]\n}\n");
    }

    private Json description(ShownSink sink) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("name", Json.text(sink.definition().name()));
        members.put("kind", Json.text(sink.definition().kind()));
        members.put("declaringClass", Json.text(sink.name().binaryClassName()));
        sink.name().method().ifPresent(method -> members.put("declaringMethod", Json.text(method)));
        members.put("writerClass", Json.text(sink.writer()));
        members.put("declared", new Members(AttributesJson.of(sink.definition())));
        members.put("severities", severities);
        members.put("silenced", Json.texts(silenced.of(sink)));
        return new Members(members);
    }
}
