package io.expectationsink.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.expectationsink.catalog.CatalogEntry;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.processor.testing.Compilation;
import io.expectationsink.processor.testing.Hostile;
import io.expectationsink.processor.testing.Javac;
import io.expectationsink.processor.testing.Module;
import io.expectationsink.processor.testing.Writers;
import io.expectationsink.rule.Rule;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What declarations leave in a module's jar, and that the catalog reads it back. */
class ManifestTest {

    private static final String REVIEW = "META-INF/expectation-sink/review.txt";

    private static final String ORDERS = """
            package lake;

            import io.expectationsink.*;

            @ExpectationSink(
                    table = "sales.orders",
                    trigger = @Trigger(processingTime = "30 seconds"),
                    checkpoint = "${checkpoint.root}/orders_dq_stream/",
                    partitionBy = {"year", "month"},
                    options = {@Option(key = "mergeSchema", value = "true"), @Option(key = "userMetadata", value = "é \\"")},
                    suppress = "ES416")
            class Orders {}
            """;

    private static final String COSTS = """
            package lake.costs;

            import io.expectationsink.*;

            class Costs {
                @SuppressWarnings("expectationsink:ES201")
                @ExpectationSink(table = "rates", format = "console")
                interface Rates {}

                @ExpectationSink(
                        table = "sales.costs",
                        name = "airport-costs",
                        kind = SinkKind.BATCH,
                        format = "parquet",
                        bucketBy = @BucketBy(buckets = 8, columns = "airport"),
                        sortBy = "airport")
                interface Airport {}
            }
            """;

    /** Rules that may be changed: what they say of texts that are there to be hostile is beside the point. */
    private static final String EVERYTHING_OFF = Arrays.stream(Rule.values())
            .filter(Rule::isAdjustable)
            .map(rule -> rule.id() + "=off")
            .collect(Collectors.joining(","));

    @TempDir
    private Path folder;

    private Module module(String... options) {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("lake/Orders.java", ORDERS);
        sources.put("lake/costs/Costs.java", COSTS);
        Module module = Module.compile(folder, sources, options);
        assertThat(module.messages()).isEmpty();
        return module;
    }

    @Test
    void all_sinks_are_described_in_one_resource_that_is_named_after_the_class_that_leads_to_it() {
        Module module = module("-Aexpectationsink.severity=ES416=note,ES904=off");

        assertThat(module.resources().keySet())
                .containsExactlyInAnyOrder(
                        "META-INF/services/io.expectationsink.catalog.SinkModule",
                        "META-INF/expectation-sink/"
                                + module.resources()
                                        .get("META-INF/services/io.expectationsink.catalog.SinkModule")
                                        .strip()
                                + ".json",
                        REVIEW);
        assertThat(module.manifest()).isEqualTo("""
                {
                  "schemaVersion": 1,
                  "sinks": [
                    {
                      "name": "orders",
                      "kind": "STREAMING",
                      "declaringClass": "lake.Orders",
                      "writerClass": "lake.OrdersWriter",
                      "declared": {
                        "table": "sales.orders",
                        "trigger": {
                          "processingTime": "30 seconds"
                        },
                        "checkpoint": "${checkpoint.root}/orders_dq_stream/",
                        "partitionBy": ["year", "month"],
                        "options": [
                          {
                            "key": "mergeSchema",
                            "value": "true"
                          },
                          {
                            "key": "userMetadata",
                            "value": "\\u00e9 \\""
                          }
                        ],
                        "suppress": ["ES416"]
                      },
                      "severities": {
                        "ES416": "NOTE"
                      },
                      "silenced": []
                    },
                    {
                      "name": "airport-costs",
                      "kind": "BATCH",
                      "declaringClass": "lake.costs.Costs$Airport",
                      "writerClass": "lake.costs.Costs_AirportWriter",
                      "declared": {
                        "table": "sales.costs",
                        "kind": "BATCH",
                        "format": "parquet",
                        "bucketBy": {
                          "buckets": 8,
                          "columns": ["airport"]
                        },
                        "sortBy": ["airport"]
                      },
                      "severities": {
                        "ES416": "NOTE"
                      },
                      "silenced": []
                    },
                    {
                      "name": "costs_Rates",
                      "kind": "STREAMING",
                      "declaringClass": "lake.costs.Costs$Rates",
                      "writerClass": "lake.costs.Costs_RatesWriter",
                      "declared": {
                        "table": "rates",
                        "format": "console"
                      },
                      "severities": {
                        "ES416": "NOTE"
                      },
                      "silenced": ["ES201"]
                    }
                  ]
                }
                """);
    }

    @Test
    void a_class_comes_before_its_methods_and_methods_come_by_name() {
        Module module = Module.compile(folder, Map.of("lake/Jobs.java", """
                package lake;

                import io.expectationsink.*;
                import org.apache.spark.sql.*;

                @ExpectationSink(table = "jobs", kind = SinkKind.BATCH)
                class Jobs {
                    @ExpectationSink(table = "b", kind = SinkKind.BATCH)
                    Dataset<Row> refunds(Dataset<Row> rows) {
                        return rows;
                    }

                    @ExpectationSink(table = "a", kind = SinkKind.BATCH)
                    Dataset<Row> orders(Dataset<Row> rows) {
                        return rows;
                    }
                }
                """));

        assertThat(module.messages()).isEmpty();
        assertThat(module.manifest())
                .containsSubsequence(
                        "\"writerClass\": \"lake.JobsWriter\"",
                        "\"declaringMethod\": \"orders\"",
                        "\"writerClass\": \"lake.Jobs_ordersWriter\"",
                        "\"declaringMethod\": \"refunds\"");
    }

    @Test
    void a_rule_of_the_build_alone_has_no_severity_in_it() {
        assertThat(module("-Aexpectationsink.severity=ES904=off").manifest()).contains("\"severities\": {},");
    }

    @Test
    void the_review_has_a_line_for_each_attribute_of_each_sink() {
        assertThat(module("-Aexpectationsink.severity=ES416=note").resources().get(REVIEW))
                .isEqualTo("""
                        # The sinks that this module declares. The build writes this file: do not edit it.
                        # A changed checkpoint.location begins a stream anew: rows that are there already are written once more.

                        severity.ES416 = NOTE

                        airport-costs.declaredBy = "lake.costs.Costs.Airport"
                        airport-costs.writer = "lake.costs.Costs_AirportWriter"
                        airport-costs.kind = "BATCH"
                        airport-costs.table = "sales.costs"
                        airport-costs.format = "parquet"
                        airport-costs.bucketBy.buckets = 8
                        airport-costs.bucketBy.columns = ["airport"]
                        airport-costs.sortBy = ["airport"]

                        costs_Rates.declaredBy = "lake.costs.Costs.Rates"
                        costs_Rates.writer = "lake.costs.Costs_RatesWriter"
                        costs_Rates.kind = "STREAMING"
                        costs_Rates.table = "rates"
                        costs_Rates.format = "console"

                        orders.declaredBy = "lake.Orders"
                        orders.writer = "lake.OrdersWriter"
                        orders.kind = "STREAMING"
                        orders.table = "sales.orders"
                        orders.trigger.processingTime = "30 seconds"
                        orders.checkpoint = "${checkpoint.root}/orders_dq_stream/"
                        orders.partitionBy = ["year", "month"]
                        orders.options.mergeSchema = "true"
                        orders.options.userMetadata = "\\u00e9 \\""
                        orders.suppress = ["ES416"]
                        orders.checkpoint.location = "${checkpoint.root}/orders_dq_stream/sales_orders"
                        """);
    }

    @Test
    void the_catalog_has_the_definitions_that_the_writers_have() {
        List<CatalogEntry> sinks =
                Module.catalog(module("-Aexpectationsink.severity=ES416=note").classes());

        Compilation writers = Javac.compile(
                List.of(Javac.source("lake.Orders", ORDERS), Javac.source("lake.costs.Costs", COSTS)),
                "-Aexpectationsink.severity=ES416=note");
        assertThat(sinks)
                .extracting(CatalogEntry::name, CatalogEntry::declaration)
                .containsExactly(
                        tuple("airport-costs", "lake.costs.Costs$Airport"),
                        tuple("costs_Rates", "lake.costs.Costs$Rates"),
                        tuple("orders", "lake.Orders"));
        assertThat(sinks)
                .allSatisfy(sink ->
                        assertThat(sink.definition()).isEqualTo(Writers.definition(writers, sink.writerClass())));
        assertThat(sinks)
                .extracting(CatalogEntry::module)
                .containsOnly(sinks.get(0).module());
    }

    @Test
    void texts_survive_whatever_they_hold() {
        Module module = Module.compile(
                folder, Map.of(Hostile.PATH, Hostile.SOURCE), "-Aexpectationsink.severity=" + EVERYTHING_OFF);
        Compilation writers = Javac.compile(
                List.of(Javac.source("lake.Hostile", Hostile.SOURCE)), "-Aexpectationsink.severity=" + EVERYTHING_OFF);

        assertThat(module.messages()).isEmpty();
        List<CatalogEntry> sinks = Module.catalog(module.classes());
        assertThat(sinks).hasSizeGreaterThan(8);
        assertThat(sinks).allSatisfy(sink -> {
            SinkDefinition read = sink.definition();
            assertThat(read).isEqualTo(Writers.definition(writers, sink.writerClass()));
        });
    }

    @Test
    void secrets_that_are_written_out_are_in_no_resource() {
        Module module =
                Module.compile(folder, Map.of("lake/Leak.java", """
                        package lake;

                        import io.expectationsink.*;

                        @ExpectationSink(
                                table = "t",
                                checkpoint = "s3a://AKIA12:hunter2@bucket/c",
                                options = {
                                    @Option(key = "api.Password", value = "hunter2"),
                                    @Option(key = "token", value = "${lake.token}"),
                                    @Option(key = "secret", value = "${lake.secret:-hunter2}"),
                                    @Option(key = "jaas", value = "x password=hunter2")
                                })
                        class Leak {}
                        """), "-Aexpectationsink.severity=" + EVERYTHING_OFF);

        assertThat(module.messages()).isEmpty();
        assertThat(module.resources().values())
                .noneMatch(text -> text.contains("hunter2") || text.contains("AKIA12"))
                .anyMatch(text -> text.contains("leak.options.token = \"${lake.token}\""));
    }

    @Test
    void the_order_of_the_sources_does_not_show(@TempDir Path other) {
        Map<String, String> reversed = new LinkedHashMap<>();
        reversed.put("lake/costs/Costs.java", COSTS);
        reversed.put("lake/Orders.java", ORDERS);

        assertThat(Module.compile(other, reversed).resources()).isEqualTo(module().resources());
    }

    @Test
    void a_changed_checkpoint_shows_in_the_lines_of_its_sink_alone(@TempDir Path later) {
        List<String> before = module().resources().get(REVIEW).lines().toList();
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("lake/Orders.java", ORDERS.replace("/orders_dq_stream/", "/orders"));
        sources.put("lake/costs/Costs.java", COSTS);
        List<String> after =
                Module.compile(later, sources).resources().get(REVIEW).lines().toList();

        assertThat(after)
                .filteredOn(line -> !before.contains(line))
                .containsExactly(
                        "orders.checkpoint = \"${checkpoint.root}/orders\"",
                        "orders.checkpoint.location = \"${checkpoint.root}/orders/sales_orders\"");
    }
}
