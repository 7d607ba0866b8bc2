package io.expectationsink.processor.manifest;

import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.processor.generate.WriterName;
import io.expectationsink.processor.manifest.Json.Members;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** The description of one declared sink. What it holds is documented in the guide, and read by the runtime's catalog. */
final class Fragment {

    /** Changes when a reader of the version before would misunderstand a description. */
    private static final int SCHEMA_VERSION = 1;

    private Fragment() {}

    /**
     * The description's text.
     *
     * @param element the declaring element
     * @param declared what the declaration says
     * @param built the sink as its writer has it: also what the build has changed
     * @param silenced the rules that the source silences around the declaration
     */
    static String of(
            Elements elements, Element element, SinkDefinition declared, SinkDefinition built, List<String> silenced) {
        DeclarationName name = DeclarationName.of(element, elements);
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("schemaVersion", Json.number(SCHEMA_VERSION));
        members.put("name", Json.text(declared.name()));
        members.put("kind", Json.text(declared.kind()));
        members.put("declaringClass", Json.text(name.binaryClassName()));
        name.method().ifPresent(method -> members.put("declaringMethod", Json.text(method)));
        members.put("writerClass", Json.text(WriterName.of(element).qualified()));
        members.put("declared", new Members(AttributesJson.of(declared.shown())));
        members.put("severities", severities(built));
        members.put("silenced", Json.texts(silenced));
        return new Members(members).print("") + "\n";
    }

    private static Json severities(SinkDefinition built) {
        Map<String, Json> severities = new LinkedHashMap<>();
        built.severities().forEach((id, severity) -> severities.put(id, Json.text(severity)));
        return new Members(severities);
    }
}
