package io.expectationsink.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A value of a manifest, read as what belongs there; each reading throws {@link MalformedMember} when it is something
 * else.
 *
 * @param path the way to the value, such as {@code sinks[0].declared.table}
 * @param node the value
 */
record JsonValue(String path, JsonNode node) {

    /** The member of the object. */
    JsonValue member(String name) {
        return find(name).orElseThrow(() -> new MalformedMember(child(name), "there"));
    }

    /** The member of the object, if it has one of that name. */
    Optional<JsonValue> find(String name) {
        mustBeObject();
        return Optional.ofNullable(node.get(name)).map(value -> new JsonValue(child(name), value));
    }

    /** The members of the object, in their order. */
    Map<String, JsonValue> members() {
        mustBeObject();
        Map<String, JsonValue> members = new LinkedHashMap<>();
        node.fieldNames().forEachRemaining(name -> members.put(name, new JsonValue(child(name), node.get(name))));
        return members;
    }

    /** The elements of the list. */
    List<JsonValue> elements() {
        if (!node.isArray()) {
            throw new MalformedMember(path, "a list");
        }
        return IntStream.range(0, node.size())
                .mapToObj(index -> new JsonValue(path + "[" + index + "]", node.get(index)))
                .toList();
    }

    /** The texts of the list. */
    String[] texts() {
        return elements().stream().map(JsonValue::text).toArray(String[]::new);
    }

    /** The text. */
    String text() {
        if (!node.isTextual()) {
            throw new MalformedMember(path, "a text");
        }
        return node.textValue();
    }

    /** The whole number. */
    int number() {
        if (!node.isInt()) {
            throw new MalformedMember(path, "a whole number");
        }
        return node.intValue();
    }

    /** True or false. */
    boolean flag() {
        if (!node.isBoolean()) {
            throw new MalformedMember(path, "true or false");
        }
        return node.booleanValue();
    }

    /** The constant of the enum. */
    <E extends Enum<E>> E constant(Class<E> type) {
        String name = text();
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new MalformedMember(path, "one of " + Arrays.toString(type.getEnumConstants())));
    }

    private void mustBeObject() {
        if (!node.isObject()) {
            throw new MalformedMember(path, "an object");
        }
    }

    private String child(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
