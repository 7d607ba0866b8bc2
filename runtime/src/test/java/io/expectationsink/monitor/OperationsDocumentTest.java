package io.expectationsink.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/operations.md} explains every figure, total, event, gauge and setting, and no other. */
class OperationsDocumentTest {

    private static final Path DOCS = Path.of("..", "docs", "operations.md");

    @Test
    void everyFigureHasItsRow() throws IOException {
        assertThat(rows("### Figures"))
                .containsExactlyElementsOf(Arrays.stream(SinkFigures.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @Test
    void everyTotalIsNamed() throws IOException {
        String totals = section("### Figures").stream()
                .filter(line -> line.startsWith("| `totals` |"))
                .findFirst()
                .orElseThrow();

        assertThat(SinkTotals.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .allSatisfy(name -> assertThat(totals).contains("`" + name + "`"));
    }

    @Test
    void everyEventHasItsRow() throws IOException {
        assertThat(rows("### Events"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(SinkEvent.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void everyGaugeHasItsRow() throws IOException {
        assertThat(rows("### Spark's metrics"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Figure.values()).map(Figure::key).toList());
    }

    @Test
    void everySettingHasItsRow() throws IOException {
        assertThat(rows("## Monitoring"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(SinkMonitor.Builder.class.getMethods())
                        .filter(method -> method.getReturnType() == SinkMonitor.Builder.class)
                        .map(method -> method.getName())
                        .toList());
    }

    private static List<String> rows(String heading) throws IOException {
        return section(heading).stream()
                .filter(line -> line.matches("\\| `\\w+` \\| .*"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();
    }

    private static List<String> section(String heading) throws IOException {
        return Files.readAllLines(DOCS).stream()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("#"))
                .toList();
    }
}
