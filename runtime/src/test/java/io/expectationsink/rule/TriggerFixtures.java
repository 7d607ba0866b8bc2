package io.expectationsink.rule;

import static io.expectationsink.definition.TriggerDefinition.continuous;
import static io.expectationsink.definition.TriggerDefinition.processingTime;
import static io.expectationsink.definition.TriggerDefinition.realTime;
import static io.expectationsink.rule.Fixture.of;
import static io.expectationsink.rule.Sinks.batch;
import static io.expectationsink.rule.Sinks.kafka;
import static io.expectationsink.rule.Sinks.realTimeStream;
import static io.expectationsink.rule.Sinks.stream;

import io.expectationsink.OutputMode;
import io.expectationsink.SaveMode;
import io.expectationsink.SinkKind;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.definition.TriggerKind;
import java.util.List;
import java.util.Map;

/** Mistakes about trigger and output mode: ES3xx. */
final class TriggerFixtures {

    private static final Place PROCESSING_TIME = trigger(TriggerKind.PROCESSING_TIME);

    private TriggerFixtures() {}

    static List<Fixture> all() {
        return List.of(
                of(
                        Rule.SEVERAL_TRIGGERS,
                        stream()
                                .trigger(new TriggerDefinition(Map.of(
                                        TriggerKind.PROCESSING_TIME, "1 minute", TriggerKind.AVAILABLE_NOW, "true"))),
                        Place.of(Attribute.TRIGGER),
                        stream().trigger(TriggerDefinition.availableNow())),
                of(
                        Rule.MALFORMED_INTERVAL,
                        stream().trigger(processingTime("30 s")),
                        PROCESSING_TIME,
                        stream().trigger(processingTime("30 seconds"))),
                of(
                        Rule.MALFORMED_INTERVAL,
                        stream().trigger(processingTime("${every:-30}")),
                        PROCESSING_TIME,
                        stream().trigger(processingTime("${every}"))),
                of(
                        Rule.MALFORMED_INTERVAL,
                        stream().trigger(processingTime("1 month")),
                        PROCESSING_TIME,
                        stream().trigger(processingTime("4 weeks"))),
                of(
                        Rule.MALFORMED_INTERVAL,
                        stream().trigger(processingTime("106751992 days")),
                        PROCESSING_TIME,
                        stream().trigger(processingTime("106751991 days"))),
                of(
                        Rule.NEGATIVE_INTERVAL,
                        stream().trigger(processingTime("-5 seconds")),
                        PROCESSING_TIME,
                        stream().trigger(processingTime("0 seconds"))),
                of(
                        Rule.NEGATIVE_INTERVAL,
                        realTimeStream("0 seconds"),
                        trigger(TriggerKind.REAL_TIME),
                        realTimeStream("5 seconds")),
                of(
                        Rule.OUTPUT_MODE_OF_FORMAT,
                        stream().outputMode(OutputMode.UPDATE),
                        Place.of(Attribute.OUTPUT_MODE),
                        stream().outputMode(OutputMode.COMPLETE).suppress("ES306")),
                of(
                        Rule.OUTPUT_MODE_OF_FORMAT,
                        stream().format("Parquet").outputMode(OutputMode.COMPLETE),
                        Place.of(Attribute.OUTPUT_MODE),
                        kafka(stream()).outputMode(OutputMode.UPDATE)),
                of(
                        Rule.OUTPUT_MODE_OF_FORMAT,
                        stream().format("json").kind(SinkKind.AUTO).outputMode(OutputMode.UPDATE),
                        Place.of(Attribute.OUTPUT_MODE),
                        stream().format("iceberg").outputMode(OutputMode.UPDATE)),
                of(
                        Rule.TRIGGER_OF_FORMAT,
                        stream().trigger(continuous("1 second")),
                        trigger(TriggerKind.CONTINUOUS),
                        kafka(stream()).trigger(continuous("1 second"))),
                of(
                        Rule.TRIGGER_OF_FORMAT,
                        stream()
                                .format("console")
                                .trigger(continuous("1 second"))
                                .outputMode(OutputMode.COMPLETE),
                        trigger(TriggerKind.CONTINUOUS),
                        stream().format("iceberg").trigger(continuous("1 second"))),
                of(
                        Rule.TRIGGER_OF_FORMAT,
                        realTimeStream("5 minutes").format("memory").table("orders"),
                        trigger(TriggerKind.REAL_TIME),
                        realTimeStream("5 minutes")),
                of(
                        Rule.TRIGGER_OF_FORMAT,
                        kafka(stream()).trigger(realTime("5 minutes")),
                        trigger(TriggerKind.REAL_TIME),
                        stream().format("${format}").trigger(continuous("1 second"))),
                of(
                        Rule.COMPLETE_MODE,
                        stream().outputMode(OutputMode.COMPLETE),
                        Place.of(Attribute.OUTPUT_MODE),
                        kafka(stream()).outputMode(OutputMode.UPDATE)),
                of(
                        Rule.ONCE_TRIGGER,
                        stream().trigger(TriggerDefinition.once()),
                        trigger(TriggerKind.ONCE),
                        stream().trigger(TriggerDefinition.availableNow())),
                of(
                        Rule.INTERVAL_BECOMES_ZERO,
                        stream().trigger(processingTime("500 microseconds")),
                        PROCESSING_TIME,
                        stream().trigger(processingTime("1500 microseconds"))),
                of(
                        Rule.INTERVAL_BECOMES_ZERO,
                        kafka(stream()).trigger(continuous("0.0009 seconds")),
                        trigger(TriggerKind.CONTINUOUS),
                        kafka(stream()).trigger(continuous("1 millisecond"))),
                of(
                        Rule.INTERVAL_BECOMES_ZERO,
                        kafka(stream()).trigger(continuous("0 seconds")),
                        trigger(TriggerKind.CONTINUOUS),
                        kafka(stream()).trigger(processingTime("0 seconds"))),
                of(
                        Rule.REAL_TIME_TOO_SHORT,
                        realTimeStream("4999 milliseconds"),
                        trigger(TriggerKind.REAL_TIME),
                        realTimeStream("5 seconds")),
                of(
                        Rule.SAVE_MODE_OF_FORMAT,
                        kafka(batch()).mode(SaveMode.OVERWRITE),
                        Place.of(Attribute.MODE),
                        kafka(batch()).mode(SaveMode.ERROR_IF_EXISTS)),
                of(
                        Rule.SAVE_MODE_OF_FORMAT,
                        batch().format("noop").mode(SaveMode.ERROR_IF_EXISTS),
                        Place.of(Attribute.MODE),
                        batch().format("console").mode(SaveMode.IGNORE)),
                of(
                        Rule.SAVE_MODE_OF_FORMAT,
                        batch().format("memory"),
                        Place.of(Attribute.KIND),
                        batch().format("bigquery").mode(SaveMode.IGNORE)));
    }

    private static Place trigger(TriggerKind kind) {
        return Place.of(Attribute.TRIGGER).member(kind.attribute());
    }
}
