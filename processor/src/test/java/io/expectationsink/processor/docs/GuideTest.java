package io.expectationsink.processor.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.expectationsink.ExpectationSink;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.CheckpointPath;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.processor.testing.Javac;
import io.expectationsink.rule.Moment;
import io.expectationsink.rule.Rule;
import io.expectationsink.runtime.QueryStatus;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The manual leaves out no attribute, no field of a status, and no rule that only a start can report. */
class GuideTest {

    private static final Document GUIDE = Document.of("docs/guide.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @TestFactory
    Stream<DynamicTest> every_attribute_has_a_row_with_its_default() throws NoSuchMethodException {
        return Arrays.stream(Attribute.values())
                .map(attribute -> dynamicTest(attribute.annotationName(), () -> {
                    Method method = ExpectationSink.class.getMethod(attribute.annotationName());
                    assertThat(row("## Declaring a sink", attribute.annotationName()))
                            .contains(defaultOf(method));
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_field_of_a_status_has_a_row() {
        return Arrays.stream(QueryStatus.class.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> dynamicTest(
                        name, () -> assertThat(row("## Managing queries", name)).isNotEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> every_rule_of_the_start_is_in_the_troubleshooting() {
        String section = String.join("\n", section("## Troubleshooting"));
        return Arrays.stream(Rule.values())
                .filter(rule -> rule.moment() == Moment.START)
                .map(rule -> dynamicTest(
                        rule.id(),
                        () -> assertThat(section).contains("[" + rule.id() + "](rules.md#" + rule.id() + ")")));
    }

    @TestFactory
    Stream<DynamicTest> every_location_of_a_checkpoint_is_what_the_code_makes_of_it() {
        List<List<String>> rows = section("### How the location is made").stream()
                .filter(line -> line.startsWith("| `/") || line.startsWith("| `s3a:"))
                .map(line -> CODE.matcher(line)
                        .results()
                        .map(match -> match.group(1))
                        .toList())
                .toList();
        assertThat(rows).hasSizeGreaterThan(1);
        return rows.stream()
                .map(row -> dynamicTest(row.toString(), () -> {
                    SinkDefinition sink = SinkDefinition.builder("any")
                            .checkpoint(row.get(0))
                            .table(row.get(1))
                            .build();
                    assertThat(CheckpointPath.of(sink))
                            .map(CheckpointPath::location)
                            .hasValue(row.get(2));
                }));
    }

    @Test
    void the_message_is_what_javac_says_of_the_example_above_it() {
        String heading = "### When a declaration is wrong";
        List<Block> blocks = GUIDE.blocks().stream()
                .filter(block -> block.line() > GUIDE.lines().indexOf(heading))
                .limit(2)
                .toList();

        assertThat(Javac.messages(Javac.compile("NoCheckpoint", new Example(blocks.get(0), Map.of()).source())))
                .extracting(message -> message.text() + "\n")
                .containsExactly(blocks.get(1).text());
    }

    /** The lines below the heading, to the next one. */
    private static List<String> section(String heading) {
        int begin = GUIDE.lines().indexOf(heading);
        assertThat(begin).as(heading).isNotNegative();
        return GUIDE.lines().stream()
                .skip(begin + 1L)
                .takeWhile(line -> !line.startsWith("#"))
                .toList();
    }

    /** The row of the section's table that begins with the name. */
    private static String row(String heading, String name) {
        List<String> rows = section(heading).stream()
                .filter(line -> line.startsWith("| `" + name + "` |"))
                .toList();
        assertThat(rows).as("rows of " + name).hasSize(1);
        return rows.get(0);
    }

    private static String defaultOf(Method method) {
        Object value = method.getDefaultValue();
        if (value instanceof String text) {
            return "| " + (text.isEmpty() ? "none" : "`\"" + text + "\"`") + " |";
        }
        if (value instanceof Enum<?> || value instanceof Boolean) {
            return "| `" + value + "` |";
        }
        return "| none |";
    }
}
