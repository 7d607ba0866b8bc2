package io.expectationsink.monitor;

import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.runtime.SinkContext;
import io.expectationsink.runtime.SinkWriter;
import io.expectationsink.testing.Numbers;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.spark.sql.SparkSession;

/** An application whose metrics are configured as the documents say; it prints what they show of its sinks. */
final class MetricsDriver {

    private MetricsDriver() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        SparkSession spark = SparkSession.builder()
                .master("local[1]")
                .appName("metrics")
                .config("spark.ui.port", "0")
                .config("spark.metrics.namespace", "lake")
                .config("spark.metrics.conf", arguments[1])
                .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
                .getOrCreate();
        SinkWriter writer = new SinkWriter(SinkContext.builder(spark).build());
        SinkMonitor monitor = SinkMonitor.on(spark);
        for (String name : List.of("orders", "orders_eu")) {
            writer.start(
                            Numbers.in(spark, folder.resolve(name))
                                    .add(0, 4)
                                    .add(4, 10)
                                    .streamFileByFile(),
                            SinkDefinition.builder(name)
                                    .format("parquet")
                                    .path(folder.resolve("out").resolve(name).toString())
                                    .trigger(TriggerDefinition.availableNow())
                                    .checkpoint(folder.resolve("checkpoints").toString())
                                    .build())
                    .awaitTermination();
        }
        monitor.figures();

        URI page = URI.create(spark.sparkContext().uiWebUrl().get().replaceFirst("//[^:]+", "//127.0.0.1"));
        print(page, "OPEN ");
        monitor.close();
        print(page, "CLOSED ");
        SinkMonitor.builder(spark).checkEvery(Duration.ofMillis(100)).start();
        // Found first: a check may come, and end it, right after the application.
        List<Thread> watches = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("expectation-sink watch"))
                .toList();
        spark.stop();
        for (Thread watch : watches) {
            watch.join();
            System.out.println("ENDED with its application");
        }
        System.out.println("END");
    }

    private static void print(URI page, String moment) throws Exception {
        String body = HttpClient.newBuilder()
                .followRedirects(Redirect.NORMAL)
                .build()
                .send(
                        HttpRequest.newBuilder(page.resolve("/metrics/prometheus"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        List<String> lines = new ArrayList<>(
                body.lines().filter(line -> line.contains("expectationsink")).toList());
        MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
        for (ObjectName bean : beans.queryNames(new ObjectName("metrics:name=*expectationsink*,*"), null)) {
            lines.add(bean.getKeyProperty("name") + " " + beans.getAttribute(bean, "Value"));
        }
        lines.stream().map(moment::concat).sorted().forEach(System.out::println);
    }
}
