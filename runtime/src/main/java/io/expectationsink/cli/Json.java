package io.expectationsink.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** JSON of the command line: times are ISO-8601 in UTC, and what is not known is {@code null}. */
final class Json {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    private Json() {}

    /** An object without members. */
    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The number, or null. */
    static JsonNode number(OptionalLong number) {
        return number.isPresent()
                ? JsonNodeFactory.instance.numberNode(number.getAsLong())
                : JsonNodeFactory.instance.nullNode();
    }

    /** The same value with every text in it changed. */
    static JsonNode mapTexts(JsonNode value, UnaryOperator<String> change) {
        if (value instanceof ObjectNode object) {
            ObjectNode changed = object();
            object.properties().forEach(member -> changed.set(member.getKey(), mapTexts(member.getValue(), change)));
            return changed;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode changed = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> changed.add(mapTexts(element, change)));
            return changed;
        }
        return value instanceof TextNode text ? TextNode.valueOf(change.apply(text.textValue())) : value;
    }

    /** The object as a text of several lines, with every text in it changed. */
    static String text(ObjectNode value, UnaryOperator<String> change) {
        try {
            return MAPPER.writer(new DefaultPrettyPrinter()
                            .withObjectIndenter(INDENTER)
                            .withArrayIndenter(INDENTER))
                    .writeValueAsString(mapTexts(value, change));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }
}
