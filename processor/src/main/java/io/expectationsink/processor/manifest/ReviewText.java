package io.expectationsink.processor.manifest;

import io.expectationsink.SinkKind;
import io.expectationsink.definition.CheckpointPath;
import io.expectationsink.definition.Placeholders;
import io.expectationsink.definition.Severity;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.processor.generate.StringLiteral;
import io.expectationsink.processor.manifest.Json.Members;
import io.expectationsink.processor.name.QualifiedName;
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

    private final StringBuilder text = new StringBuilder(HEADER).append('\n');

    private ReviewText() {}

    /**
     * The text.
     *
     * @param severities what the build changes of all sinks' rules
     */
    static CharSequence of(List<ShownSink> sinks, Map<String, Severity> severities) {
        ReviewText review = new ReviewText();
        severities.forEach(
                (id, severity) -> review.key("severity", id).append(severity).append('\n'));
        sinks.stream()
                .sorted(Comparator.comparing(
                                (ShownSink sink) -> sink.definition().name())
                        .thenComparing(sink -> QualifiedName.of(sink.element())))
                .forEach(review::add);
        return review.text;
    }

    private void add(ShownSink sink) {
        SinkDefinition definition = sink.definition();
        String name = definition.name();
        text.append('\n');
        add(name, "declaredBy", Json.text(QualifiedName.of(sink.element())));
        add(name, "writer", Json.text(sink.writer()));
        add(name, "kind", Json.text(definition.kind()));
        AttributesJson.of(definition).forEach((attribute, value) -> {
            switch (attribute) {
                case "kind" -> {
                    // It is there already, also where it is the default.
                }
                case "options" ->
                    definition
                            .options()
                            .forEach(option -> add(
                                    name + ".options", StringLiteral.escape(option.key()), Json.text(option.value())));
                default -> add(name, attribute, value);
            }
        });
        location(definition).ifPresent(location -> add(name + ".checkpoint", "location", Json.text(location)));
    }

    private void add(String owner, String key, Json value) {
        if (value instanceof Members members) {
            members.values().forEach((member, part) -> add(owner + "." + key, member, part));
        } else {
            value.print(key(owner, key), 0);
            text.append('\n');
        }
    }

    private StringBuilder key(String owner, String key) {
        return text.append(owner).append('.').append(key).append(" = ");
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
