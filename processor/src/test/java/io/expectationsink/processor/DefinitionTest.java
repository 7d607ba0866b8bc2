package io.expectationsink.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.OutputMode;
import io.expectationsink.SaveMode;
import io.expectationsink.SinkKind;
import io.expectationsink.definition.OptionDefinition;
import io.expectationsink.definition.Severity;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.definition.TriggerKind;
import io.expectationsink.processor.testing.Compilation;
import io.expectationsink.processor.testing.Javac;
import io.expectationsink.processor.testing.Writers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is written in the annotation is what the compiled writer hands to the runtime. */
class DefinitionTest {

    private static SinkDefinition definition(String attributes, String... options) {
        Compilation compilation = Javac.compile("lake.Sink", """
                package lake;

                import io.expectationsink.*;

                @ExpectationSink(%s)
                class Sink {
                    record Row(int year, int month, int day) {}
                }
                """.formatted(attributes), options);
        assertThat(compilation.errors()).isEmpty();
        return Writers.definition(compilation, "lake.SinkWriter");
    }

    @Test
    void defaults_are_not_declared() {
        assertThat(definition("table = \"t\", checkpoint = \"${c}\""))
                .isEqualTo(SinkDefinition.builder("sink")
                        .table("t")
                        .checkpoint("${c}")
                        .build());
    }

    @Test
    void every_attribute_of_a_stream_arrives() {
        assertThat(definition("""
                        table = "lake.orders",
                        path = "/tables/orders",
                        name = "orders",
                        kind = SinkKind.STREAMING,
                        format = "parquet",
                        outputMode = OutputMode.APPEND,
                        trigger = @Trigger(availableNow = true),
                        checkpoint = "${checkpoints}",
                        appendTableName = false,
                        queryName = "orders_dq",
                        partitionBy = {"year", "month"},
                        options = {
                            @Option(key = "compression", value = "zstd"),
                            @Option(key = "empty", value = "")
                        },
                        schema = Sink.Row.class,
                        runMetadata = false"""))
                .isEqualTo(SinkDefinition.builder("orders")
                        .table("lake.orders")
                        .path("/tables/orders")
                        .kind(SinkKind.STREAMING)
                        .format("parquet")
                        .outputMode(OutputMode.APPEND)
                        .trigger(TriggerDefinition.availableNow())
                        .checkpoint("${checkpoints}")
                        .appendTableName(false)
                        .queryName("orders_dq")
                        .partitionBy("year", "month")
                        .option("compression", "zstd")
                        .option("empty", "")
                        .schema("lake.Sink$Row")
                        .runMetadata(false)
                        .build());
    }

    @Test
    void every_attribute_of_a_batch_arrives() {
        assertThat(definition("""
                        table = "lake.orders",
                        kind = SinkKind.BATCH,
                        format = "parquet",
                        mode = SaveMode.ERROR_IF_EXISTS,
                        bucketBy = @BucketBy(buckets = 8, columns = {"customer", "day"}),
                        sortBy = {"customer"}"""))
                .isEqualTo(SinkDefinition.builder("sink")
                        .table("lake.orders")
                        .kind(SinkKind.BATCH)
                        .format("parquet")
                        .mode(SaveMode.ERROR_IF_EXISTS)
                        .bucketBy(8, "customer", "day")
                        .sortBy("customer")
                        .build());
    }

    @Test
    void each_trigger_arrives() {
        for (TriggerKind kind : TriggerKind.values()) {
            String value = kind.takesInterval() ? "6 seconds" : "true";
            String literal = kind.takesInterval() ? "\"6 seconds\"" : "true";
            assertThat(definition("""
                            table = "t", checkpoint = "${c}", format = "kafka", outputMode = OutputMode.UPDATE,
                            options = @Option(key = "kafka.bootstrap.servers", value = "${kafka.servers}"),
                            trigger = @Trigger(%s = %s)""".formatted(kind.attribute(), literal)).trigger())
                    .contains(TriggerDefinition.of(kind, value));
        }
    }

    @Test
    void triggers_that_a_build_lets_pass_arrive_all() {
        SinkDefinition definition = definition(
                "table = \"t\", checkpoint = \"${c}\", trigger = @Trigger(processingTime = \"1 minute\", once = true)",
                "-Aexpectationsink.severity=ES301=off");

        assertThat(definition.trigger().orElseThrow().values())
                .isEqualTo(Map.of(TriggerKind.PROCESSING_TIME, "1 minute", TriggerKind.ONCE, "true"));
    }

    @Test
    void what_is_written_and_empty_counts_as_declared() {
        assertThat(definition("""
                        table = "t", path = "", name = "", checkpoint = "${c}", trigger = @Trigger, queryName = "",
                        partitionBy = {}, clusterBy = {}, options = {}, schema = void.class, suppress = {}"""))
                .isEqualTo(SinkDefinition.builder("sink")
                        .table("t")
                        .path("")
                        .checkpoint("${c}")
                        .trigger(new TriggerDefinition(Map.of()))
                        .queryName("")
                        .partitionBy()
                        .clusterBy()
                        .options(List.of())
                        .schema("")
                        .suppress()
                        .build());
    }

    @Test
    void texts_arrive_whatever_they_hold() {
        String literal =
                "\"quote \\\" backslash \\\\ tab \\t line \\n\\r nul \\0 $ $$ $L $T \\\\u0041 é 漢 😀 */ <b> @x {@y\"";
        String value = "quote \" backslash \\ tab \t line \n\r nul \0 $ $$ $L $T \\u0041 é 漢 😀 */ <b> @x {@y";

        SinkDefinition definition = definition("table = \"t\", checkpoint = \"${c}\", options = @Option(key = "
                + literal + ", value = " + literal + ")");

        assertThat(definition.options()).containsExactly(new OptionDefinition(value, value));
    }

    @Test
    void constants_and_concatenations_arrive_as_their_value() {
        assertThat(definition("table = \"la\" + \"ke\", checkpoint = \"${root}/c/\" + Integer.MAX_VALUE")
                        .checkpoint())
                .contains("${root}/c/2147483647");
    }

    @Test
    void severities_that_matter_at_start_arrive_in_the_order_of_the_catalogue() {
        SinkDefinition definition =
                definition("table = \"t\"", "-Aexpectationsink.severity=ES416=error,ES904=off,ES201=warn,ES301=note");

        assertThat(definition.severities())
                .containsExactly(
                        Map.entry("ES201", Severity.WARNING),
                        Map.entry("ES301", Severity.NOTE),
                        Map.entry("ES416", Severity.ERROR));
    }
}
