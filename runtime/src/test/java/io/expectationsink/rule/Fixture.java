package io.expectationsink.rule;

import static io.expectationsink.definition.TriggerDefinition.continuous;
import static io.expectationsink.definition.TriggerDefinition.processingTime;
import static io.expectationsink.definition.TriggerDefinition.realTime;

import io.expectationsink.OutputMode;
import io.expectationsink.SaveMode;
import io.expectationsink.SinkKind;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.definition.TriggerKind;
import java.util.List;
import java.util.Map;

/**
 * One mistake and its nearest neighbour that is none.
 *
 * @param rule the rule that reports the mistake
 * @param wrong a sink that must be reported
 * @param place the value that the report is about
 * @param right a sink that must not be reported
 */
record Fixture(Rule rule, SinkDefinition wrong, Place place, SinkDefinition right) {

    private static final Place PROCESSING_TIME = trigger(TriggerKind.PROCESSING_TIME);

    /** The fixtures of every rule that the rule book decides; at least one for each. */
    static List<Fixture> all() {
        return List.of(
                of(Rule.NO_TARGET, kept(), Place.of(Attribute.TABLE), kept().path("/data/orders")),
                of(Rule.NO_TARGET, kept().table(" "), Place.of(Attribute.TABLE), kept().table("orders")),
                of(
                        Rule.NO_TARGET,
                        stream().path(" "),
                        Place.of(Attribute.PATH),
                        stream().path("/data/${zone}")),
                of(
                        Rule.NO_TARGET,
                        kept().format("kafka").path("/topics/orders"),
                        Place.of(Attribute.PATH),
                        kept().format("console").path("/topics/orders")),
                of(
                        Rule.NO_TARGET,
                        bare().kind(SinkKind.BATCH).format("bigquery").path("/data/orders"),
                        Place.of(Attribute.PATH),
                        bare().kind(SinkKind.BATCH).format("${format}").path("/data/orders")),
                of(
                        Rule.MALFORMED_SINK_NAME,
                        named("bird strikes"),
                        Place.of(Attribute.NAME),
                        named("bird-strikes_2").table("orders")),
                of(Rule.MALFORMED_SINK_NAME, named("2birds"), Place.of(Attribute.NAME), named("_2birds")),
                of(Rule.MALFORMED_SINK_NAME, named("${name}"), Place.of(Attribute.NAME), named("Größe")),
                of(
                        Rule.MALFORMED_PLACEHOLDER,
                        stream().checkpoint("${root/orders"),
                        Place.of(Attribute.CHECKPOINT),
                        stream().checkpoint("${root}/orders")),
                of(
                        Rule.MALFORMED_PLACEHOLDER,
                        stream().option("a", "b").option("c", "${}"),
                        Place.of(Attribute.OPTIONS).at(1).member("value"),
                        stream().option("a", "b").option("c", "$${}")),
                of(Rule.STREAMING_ATTRIBUTE_ON_BATCH, batch().queryName("q"), Place.of(Attribute.QUERY_NAME), batch()),
                of(
                        Rule.STREAMING_ATTRIBUTE_ON_BATCH,
                        batch().outputMode(OutputMode.APPEND),
                        Place.of(Attribute.OUTPUT_MODE),
                        stream().kind(SinkKind.AUTO).outputMode(OutputMode.APPEND)),
                of(
                        Rule.BATCH_ATTRIBUTE_ON_STREAM,
                        stream().mode(SaveMode.APPEND),
                        Place.of(Attribute.MODE),
                        stream().kind(SinkKind.AUTO).mode(SaveMode.APPEND)),
                of(
                        Rule.BATCH_ATTRIBUTE_ON_STREAM,
                        stream().bucketBy(8, "id"),
                        Place.of(Attribute.BUCKET_BY),
                        batch().format("parquet").bucketBy(8, "id")),
                of(
                        Rule.MALFORMED_FORMAT,
                        stream().format(""),
                        Place.of(Attribute.FORMAT),
                        stream().format("${format}")),
                of(
                        Rule.MALFORMED_FORMAT,
                        stream().format(" "),
                        Place.of(Attribute.FORMAT),
                        stream().format("iceberg")),
                of(
                        Rule.MALFORMED_FORMAT,
                        stream().format("Delta "),
                        Place.of(Attribute.FORMAT),
                        stream().format("Delta")),
                of(
                        Rule.NO_CHECKPOINT,
                        bare().table("orders"),
                        Place.of(Attribute.CHECKPOINT),
                        bare().table("orders").checkpoint("${root}")),
                of(Rule.NO_CHECKPOINT, stream().checkpoint(" "), Place.of(Attribute.CHECKPOINT), batch()),
                of(
                        Rule.NO_CHECKPOINT,
                        bare().table("orders").format("console"),
                        Place.of(Attribute.CHECKPOINT),
                        kept().table("orders").format("console")),
                of(
                        Rule.NO_CHECKPOINT,
                        bare().table("orders").format("${format}"),
                        Place.of(Attribute.CHECKPOINT),
                        kept().table("orders").format("${format}")),
                of(
                        Rule.CHECKPOINT_AMONG_OPTIONS,
                        stream().option("mergeSchema", "true").option("CHECKPOINTlocation", "/c"),
                        Place.of(Attribute.OPTIONS).at(1).member("key"),
                        stream().option("checkpoint", "/c").option("${key}", "/c")),
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
                        stream().outputMode(OutputMode.COMPLETE)),
                of(
                        Rule.OUTPUT_MODE_OF_FORMAT,
                        stream().format("Parquet").outputMode(OutputMode.COMPLETE),
                        Place.of(Attribute.OUTPUT_MODE),
                        stream().format("kafka").outputMode(OutputMode.UPDATE)),
                of(
                        Rule.OUTPUT_MODE_OF_FORMAT,
                        stream().format("json").kind(SinkKind.AUTO).outputMode(OutputMode.UPDATE),
                        Place.of(Attribute.OUTPUT_MODE),
                        stream().format("iceberg").outputMode(OutputMode.UPDATE)),
                of(
                        Rule.TRIGGER_OF_FORMAT,
                        stream().trigger(continuous("1 second")),
                        trigger(TriggerKind.CONTINUOUS),
                        stream().format("kafka").trigger(continuous("1 second"))),
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
                        realTimeStream("5 minutes").format("memory"),
                        trigger(TriggerKind.REAL_TIME),
                        realTimeStream("5 minutes")),
                of(
                        Rule.TRIGGER_OF_FORMAT,
                        stream().format("kafka").trigger(realTime("5 minutes")),
                        trigger(TriggerKind.REAL_TIME),
                        stream().format("${format}").trigger(continuous("1 second"))),
                of(
                        Rule.TABLE_NAME_SYNTAX,
                        stream().table("sales-eu.orders"),
                        Place.of(Attribute.TABLE),
                        stream().format("kafka").table("sales-eu.orders")),
                of(
                        Rule.TABLE_NAME_SYNTAX,
                        stream().format("iceberg").table("sales.2026"),
                        Place.of(Attribute.TABLE),
                        stream().table("${schema}.orders")),
                of(
                        Rule.TABLE_NAME_OF_CATALOG,
                        stream().table("sales.`orders-eu`"),
                        Place.of(Attribute.TABLE),
                        stream().table("lake.sales.`orders-eu`")),
                of(
                        Rule.TABLE_NAME_OF_CATALOG,
                        stream().table("spark_catalog.orders"),
                        Place.of(Attribute.TABLE),
                        stream().table("spark_catalog.sales.orders")),
                of(
                        Rule.TABLE_NAME_OF_CATALOG,
                        stream().table("delta.`/data/orders`"),
                        Place.of(Attribute.TABLE),
                        batch().table("delta.`/data/orders`")),
                of(
                        Rule.BUCKET_COLUMNS,
                        batch().format("parquet").bucketBy(8),
                        Place.of(Attribute.BUCKET_BY).member("columns"),
                        batch().format("parquet").bucketBy(8, "id")),
                of(
                        Rule.BUCKET_COLUMNS,
                        batch().format("parquet").bucketBy(8, "id", " "),
                        Place.of(Attribute.BUCKET_BY).member("columns").at(1),
                        batch().format("parquet").bucketBy(8, "id", "${column}")),
                of(
                        Rule.OPTION_AGAINST_TABLE,
                        stream()
                                .format("kafka")
                                .table("orders")
                                .option("a", "b")
                                .option("Topic", "refunds"),
                        Place.of(Attribute.OPTIONS).at(1).member("value"),
                        stream().format("kafka").table("orders").option("topic", "orders")),
                of(
                        Rule.OPTION_AGAINST_TABLE,
                        batch().format("bigquery").option("table", "sales.refunds"),
                        Place.of(Attribute.OPTIONS).at(0).member("value"),
                        batch().option("table", "sales.refunds")),
                of(
                        Rule.OPTION_AGAINST_TABLE,
                        batch().format("bigquery").option("table", "${name:-refunds}"),
                        Place.of(Attribute.OPTIONS).at(0).member("value"),
                        batch().format("bigquery").option("table", "${name}")));
    }

    @Override
    public String toString() {
        return rule.id() + " " + wrong.table().orElse("") + " " + place;
    }

    private static Fixture of(Rule rule, SinkDefinition.Builder wrong, Place place, SinkDefinition.Builder right) {
        return new Fixture(rule, wrong.build(), place, right.build());
    }

    private static Place trigger(TriggerKind kind) {
        return Place.of(Attribute.TRIGGER).member(kind.attribute());
    }

    private static SinkDefinition.Builder bare() {
        return SinkDefinition.builder("orders");
    }

    private static SinkDefinition.Builder stream() {
        return kept().table("sales.orders");
    }

    private static SinkDefinition.Builder kept() {
        return bare().checkpoint("/checkpoints");
    }

    private static SinkDefinition.Builder batch() {
        return bare().table("sales.orders").kind(SinkKind.BATCH);
    }

    private static SinkDefinition.Builder named(String name) {
        return SinkDefinition.builder(name).table("sales.orders").checkpoint("/checkpoints");
    }

    private static SinkDefinition.Builder realTimeStream(String interval) {
        return stream().format("kafka").outputMode(OutputMode.UPDATE).trigger(realTime(interval));
    }
}
