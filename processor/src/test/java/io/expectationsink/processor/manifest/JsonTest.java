package io.expectationsink.processor.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.expectationsink.processor.manifest.Json.Elements;
import io.expectationsink.processor.manifest.Json.Members;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What we print is what Jackson reads. */
class JsonTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String HOSTILE =
            "\"\\/\b\f\n\r\t\0\u001f\u007f\u0080\u2028\u2029\ud800\udc00\ufeff漢é${}\u0000";

    private final ObjectMapper mapper = new ObjectMapper();
    private final Random random = new Random(20261122);

    @Test
    void any_value_is_read_as_it_was_meant() throws JsonProcessingException {
        for (int run = 0; run < 5_000; run++) {
            Pair value = value(3);

            assertThat(mapper.readTree(printed(value.json))).isEqualTo(value.node);
        }
    }

    @Test
    void every_character_is_read_as_it_was_meant() throws JsonProcessingException {
        for (int character = 0; character <= Character.MAX_VALUE; character++) {
            String text = "a" + (char) character + "b";
            String printed = printed(Json.text(text));

            assertThat(mapper.readTree(printed).textValue()).isEqualTo(text);
            assertThat(printed).matches("[ -~]+");
        }
    }

    @Test
    void each_member_stands_on_a_line_of_its_own_and_a_list_of_texts_on_one() {
        Map<String, Json> inner = new LinkedHashMap<>();
        inner.put("number", Json.number(-1));
        inner.put("flag", Json.flag(true));
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("texts", Json.texts(List.of("b", "a")));
        members.put("empty", new Members(Map.of()));
        members.put("none", new Elements(List.of()));
        members.put("objects", new Elements(List.of(new Members(inner))));

        assertThat(printed(new Members(members))).isEqualTo("""
                {
                  "texts": ["b", "a"],
                  "empty": {},
                  "none": [],
                  "objects": [
                    {
                      "number": -1,
                      "flag": true
                    }
                  ]
                }""");
    }

    private static String printed(Json json) {
        StringBuilder text = new StringBuilder();
        json.print(text, 0);
        return text.toString();
    }

    private record Pair(Json json, JsonNode node) {}

    private Pair value(int depth) {
        return switch (random.nextInt(depth > 0 ? 5 : 3)) {
            case 0 -> {
                String text = text();
                yield new Pair(Json.text(text), NODES.textNode(text));
            }
            case 1 -> {
                int number = random.nextInt();
                yield new Pair(Json.number(number), NODES.numberNode(number));
            }
            case 2 -> {
                boolean flag = random.nextBoolean();
                yield new Pair(Json.flag(flag), NODES.booleanNode(flag));
            }
            case 3 -> list(depth);
            default -> object(depth);
        };
    }

    private Pair list(int depth) {
        List<Json> json = new ArrayList<>();
        var node = NODES.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            Pair value = value(depth - 1);
            json.add(value.json);
            node.add(value.node);
        }
        return new Pair(new Elements(json), node);
    }

    private Pair object(int depth) {
        Map<String, Json> json = new LinkedHashMap<>();
        var node = NODES.objectNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            String name = text();
            Pair value = value(depth - 1);
            json.put(name, value.json);
            node.set(name, value.node);
        }
        return new Pair(new Members(json), node);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(
                    random.nextBoolean()
                            ? HOSTILE.charAt(random.nextInt(HOSTILE.length()))
                            : (char) random.nextInt(Character.MAX_VALUE + 1));
        }
        return text.toString();
    }
}
