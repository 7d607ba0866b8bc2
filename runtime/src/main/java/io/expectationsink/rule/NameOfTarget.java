package io.expectationsink.rule;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TableName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a target that is no table: Kafka's topics and the views of the memory format have grammars of their own. */
final class NameOfTarget implements Check {

    // org.apache.kafka.common.internals.Topic; Spark trims the name.
    private static final Pattern TOPIC = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9._-]{1,249}");
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^A-Za-z0-9_]+");

    @Override
    public List<Finding> check(Sink sink) {
        Optional<FormatFamily> family = sink.family();
        if (family.filter(FormatFamily.KAFKA::equals).isPresent()) {
            return topic(sink).stream().toList();
        }
        return family.filter(FormatFamily.MEMORY::equals)
                        .filter(memory -> sink.mayStream())
                        .isPresent()
                ? view(sink).stream().toList()
                : List.of();
    }

    private static Optional<Finding> topic(Sink sink) {
        return sink.known(sink.definition().table())
                .map(String::trim)
                .filter(topic -> !topic.isEmpty() && !TOPIC.matcher(topic).matches())
                .map(topic -> sink.finding(
                        Rule.NAME_OF_TARGET,
                        Place.of(Attribute.TABLE),
                        "has the topic '" + topic + "', which Kafka refuses",
                        "A topic's name is made of ASCII letters, digits, dots, underscores and hyphens, 249 at most, and "
                                + "is not one or two dots; the first write fails with InvalidTopicException.",
                        "Write table = \"" + cleaned(topic, "topic") + "\", for example."));
    }

    /** Spark makes a temporary view of the query's name, which is the table's name where none is declared. */
    private static Optional<Finding> view(Sink sink) {
        SinkDefinition definition = sink.definition();
        Attribute attribute = definition.queryName().isPresent()
                ? Attribute.QUERY_NAME
                : definition.table().isPresent() ? Attribute.TABLE : Attribute.NAME;
        String name = definition.queryName().or(definition::table).orElse(definition.name());
        return sink.known(name)
                .filter(text -> !text.isBlank() && !isView(text))
                .map(text -> sink.finding(
                        Rule.NAME_OF_TARGET,
                        Place.of(attribute),
                        "would write to a view named '" + text + "', which Spark refuses",
                        "The memory format keeps its rows in a temporary view, whose name is one part of ASCII letters, "
                                + "digits and underscores; Spark refuses the rest with TEMP_VIEW_NAME_TOO_MANY_NAME_PARTS "
                                + "or 'Invalid view name'.",
                        "Write " + attribute.annotationName() + " = \"" + cleaned(text, "rows") + "\", for example."));
    }

    private static boolean isView(String text) {
        TableName name = TableName.of(text);
        return name instanceof TableName.Unread
                || name instanceof TableName.Parts parts && parts.names().size() == 1;
    }

    private static String cleaned(String text, String otherwise) {
        String near = NOT_IN_A_NAME.matcher(text).replaceAll("_");
        return near.length() <= 64 && near.matches("_*[A-Za-z]\\w*") ? near : otherwise;
    }
}
