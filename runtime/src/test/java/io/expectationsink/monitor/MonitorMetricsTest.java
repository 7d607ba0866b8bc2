package io.expectationsink.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.testing.ChildJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What Spark's own sinks of metrics show: its Prometheus servlet over HTTP, and JMX. */
@Tag("end-to-end")
@Timeout(240)
class MonitorMetricsTest {

    private static final Path DOCS = Path.of("..", "docs", "operations.md");

    @Test
    void theFiguresAreInSparksMetricsUntilTheMonitorIsClosed(@TempDir Path folder) throws Exception {
        Path configuration = Files.writeString(folder.resolve("metrics.properties"), documented());
        List<String> lines = new ArrayList<>();
        try (ChildJvm driver = ChildJvm.start(MetricsDriver.class, folder.toString(), configuration.toString())) {
            for (String line = driver.await(""); !line.equals("END"); line = driver.await("")) {
                lines.add(line);
            }
        }

        assertThat(lines)
                .contains(
                        "OPEN metrics_lake_driver_expectationsink_orders_rowsInTotal_Value{type=\"gauges\"} 10",
                        "OPEN metrics_lake_driver_expectationsink_orders_rowsWrittenTotal_Value{type=\"gauges\"} 10",
                        "OPEN metrics_lake_driver_expectationsink_orders_batches_Value{type=\"gauges\"} 2",
                        "OPEN metrics_lake_driver_expectationsink_orders_eu_batchId_Value{type=\"gauges\"} 1",
                        "OPEN metrics_lake_driver_expectationsink_orders_active_Value{type=\"gauges\"} 0",
                        "OPEN metrics_lake_driver_expectationsink_orders_offsetsBehind_Value{type=\"gauges\"} NaN",
                        "OPEN lake.driver.expectationsink.orders.rowsInTotal 10",
                        "OPEN lake.driver.expectationsink.orders_eu.rowsWrittenTotal 10");
        assertThat(Arrays.stream(Figure.values()).map(Figure::key))
                .allSatisfy(figure -> assertThat(lines)
                        .anyMatch(line -> line.startsWith("OPEN lake.driver.expectationsink.orders." + figure + " ")));
        assertThat(lines).noneMatch(line -> line.startsWith("CLOSED")).contains("ENDED with its application");
    }

    /** The metrics.properties of the document. */
    private static String documented() throws Exception {
        String docs = Files.readString(DOCS);
        int begin = docs.indexOf("```properties\n*.sink.") + "```properties\n".length();
        return docs.substring(begin, docs.indexOf("```", begin));
    }
}
