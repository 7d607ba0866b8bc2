package io.expectationsink.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.processor.testing.Compilation;
import io.expectationsink.processor.testing.Javac;
import org.junit.jupiter.api.Test;

class GeneratedWriterTest {

    @Test
    void a_secret_is_repeated_by_no_message_and_no_comment() {
        Compilation compilation = Javac.compile("lake.Orders", """
                package lake;

                import io.expectationsink.*;

                @ExpectationSink(
                        table = "orders",
                        format = "kafka",
                        checkpoint = "s3a://lake/c",
                        options = {
                            @Option(key = "kafka.bootstrap.servers", value = "${kafka.servers}"),
                            @Option(key = "kafka.ssl.key.password", value = "hunter2"),
                            @Option(key = "kafka.ssl.truststore.password", value = "${truststore.password}"),
                        })
                class Orders {}
                """, "-Aexpectationsink.severity=ES423=warn");

        assertThat(compilation.diagnostics())
                .hasSize(1)
                .allSatisfy(message -> assertThat(message.text()).doesNotContain("hunter2"));
        String source = Javac.generated(compilation, "lake.OrdersWriter");
        assertThat(source.substring(0, source.indexOf("class OrdersWriter")))
                .doesNotContain("hunter2")
                .contains("key = \"kafka.ssl.key.password\", value = \"***\"", "${truststore.password}");
    }

    @Test
    void a_streaming_sink_gets_a_writer_of_constants_and_delegation() {
        Compilation compilation = Javac.compile("aviation.BirdStrikes", """
                package aviation;

                import io.expectationsink.ExpectationSink;
                import io.expectationsink.Option;
                import io.expectationsink.OutputMode;
                import io.expectationsink.Trigger;

                @ExpectationSink(
                        table = "aviation.bird_strikes",
                        outputMode = OutputMode.APPEND,
                        trigger = @Trigger(processingTime = "30 seconds"),
                        checkpoint = "${checkpoint.root}/prod/bird_strikes_dq_stream",
                        queryName = "bird_strikes_dq",
                        partitionBy = "origin_state",
                        options = @Option(key = "mergeSchema", value = "true"))
                public final class BirdStrikes {}
                """, Javac.STRICT);

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(Javac.generated(compilation, "aviation.BirdStrikesWriter")).isEqualTo("""
                package aviation;

                import io.expectationsink.OutputMode;
                import io.expectationsink.definition.TriggerDefinition;
                import io.expectationsink.runtime.SinkContext;
                import io.expectationsink.runtime.StreamingSinkWriter;
                import javax.annotation.processing.Generated;

                /**
                 * Writes the sink 'birdStrikes', which {@link BirdStrikes} declares:
                 * <pre>&#64;ExpectationSink(table = "aviation.bird_strikes", outputMode = OutputMode.APPEND,
                 *     trigger = @Trigger(processingTime = "30 seconds"), checkpoint = "${checkpoint.root}/prod/bird_strikes_dq_stream",
                 *     queryName = "bird_strikes_dq", partitionBy = "origin_state",
                 *     options = @Option(key = "mergeSchema", value = "true"))</pre>
                 */
                @Generated("io.expectationsink.processor.ExpectationSinkProcessor")
                public final class BirdStrikesWriter extends StreamingSinkWriter {
                    /**
                     * A writer for the runs of the context.
                     * @param context the session and what runs in it
                     */
                    public BirdStrikesWriter(SinkContext context) {
                        super(
                                context,
                                sink("birdStrikes")
                                        .table("aviation.bird_strikes")
                                        .outputMode(OutputMode.APPEND)
                                        .trigger(TriggerDefinition.processingTime("30 seconds"))
                                        .checkpoint("${checkpoint.root}/prod/bird_strikes_dq_stream")
                                        .queryName("bird_strikes_dq")
                                        .partitionBy("origin_state")
                                        .option("mergeSchema", "true"));
                    }
                }
                """);
    }
}
