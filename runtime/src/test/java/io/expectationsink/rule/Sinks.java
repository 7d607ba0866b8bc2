package io.expectationsink.rule;

import io.expectationsink.OutputMode;
import io.expectationsink.SinkKind;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;

/** Sinks that no rule reports, to begin a fixture with. */
final class Sinks {

    private Sinks() {}

    /** A name and nothing else. */
    static SinkDefinition.Builder bare() {
        return SinkDefinition.builder("orders");
    }

    static SinkDefinition.Builder stream() {
        return kept().table("sales.orders");
    }

    /** A checkpoint, and no target yet. */
    static SinkDefinition.Builder kept() {
        return bare().checkpoint("s3a://lake/checkpoints");
    }

    static SinkDefinition.Builder batch() {
        return bare().table("sales.orders").kind(SinkKind.BATCH);
    }

    static SinkDefinition.Builder named(String name) {
        return SinkDefinition.builder(name).table("sales.orders").checkpoint("s3a://lake/checkpoints");
    }

    static SinkDefinition.Builder realTimeStream(String interval) {
        return kafka(stream()).outputMode(OutputMode.UPDATE).trigger(TriggerDefinition.realTime(interval));
    }

    /** The sink as one of Kafka; the brokers are its first option, unless it has others already. */
    static SinkDefinition.Builder kafka(SinkDefinition.Builder sink) {
        return sink.format("kafka").option("kafka.bootstrap.servers", "broker:9092");
    }
}
