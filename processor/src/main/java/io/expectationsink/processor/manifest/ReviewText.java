package io.expectationsink.processor.manifest;

import io.expectationsink.SinkKind;
import io.expectationsink.definition.CheckpointPath;
import io.expectationsink.definition.Placeholders;
import io.expectationsink.definition.Severity;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.processor.generate.StringLiteral;
import io.expectationsink.processor.generate.WriterName;
import io.expectationsink.processor.manifest.Json.Members;
import io.expectationsink.processor.name.QualifiedName;
import io.expectationsink.processor.read.DeclaredSink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All sinks of a module as a person reviews them: sorted by name, and one attribute to a line, which begins with the
 * sink's name, so that each line of a diff speaks for itself. Keys are those of a deployment's overrides.
 */
final class ReviewText {

    private static final String HEADER = """
            # The sinks that this module declares. The build writes this file: do not edit it.
            # A changed checkpoint.location begins a stream anew: rows that are there already are written once more.
            """;

    private final List<String> lines = new ArrayList<>();

    private ReviewText() {}

    /**
     * The text.
     *
     * @param severities what the build changes of all sinks' rules
     */
    static String of(List<DeclaredSink> sinks, Map<String, Severity> severities) {
        ReviewText text = new ReviewText();
        severities.forEach((id, severity) -> text.lines.add("severity." + id + " = " + severity));
        sinks.stream()
                .sorted(Comparator.comparing(
                                (DeclaredSink sink) -> sink.definition().name())
                        .thenComparing(sink -> QualifiedName.of(sink.element())))
                .forEach(text::add);
        return HEADER + "\n" + String.join("\n", text.lines) + "\n";
    }

    private void add(DeclaredSink sink) {
        SinkDefinition definition = sink.definition().shown();
        String name = definition.name();
        lines.add("");
        add(name + ".declaredBy", Json.text(QualifiedName.of(sink.element())));
        add(name + ".writer", Json.text(WriterName.of(sink.element()).qualified()));
        add(name + ".kind", Json.text(definition.kind()));
        AttributesJson.of(definition).forEach((attribute, value) -> {
            switch (attribute) {
                case "kind" -> {
                    // It is there already, also where it is the default.
                }
                case "options" ->
                    definition
                            .options()
                            .forEach(option -> add(
                                    name + ".options." + StringLiteral.escape(option.key()),
                                    Json.text(option.value())));
                default -> add(name + "." + attribute, value);
            }
        });
        location(definition).ifPresent(location -> add(name + ".checkpoint.location", Json.text(location)));
    }

    private void add(String key, Json value) {
        if (value instanceof Members members) {
            members.values().forEach((member, part) -> add(key + "." + member, part));
        } else {
            lines.add(key + " = " + value.print(""));
        }
    }

    /** Where Spark keeps the checkpoint; empty for a batch, and where a placeholder stands for the folder's name. */
    private static Optional<String> location(SinkDefinition sink) {
        boolean named = sink.table().stream()
                .allMatch(table -> Placeholders.of(table).placeholders().isEmpty());
        return named && sink.kind() != SinkKind.BATCH
                ? CheckpointPath.of(sink).map(CheckpointPath::location)
                : Optional.empty();
    }
}
