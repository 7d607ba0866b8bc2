package io.expectationsink.rule;

import static io.expectationsink.rule.Sinks.kafka;
import static io.expectationsink.rule.Sinks.named;

import io.expectationsink.SaveMode;
import io.expectationsink.SinkKind;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.SinkDefinition;
import java.util.stream.Stream;

/**
 * Two sinks that clash, and the nearest neighbour that does not.
 *
 * @param rule the rule that reports the clash
 * @param first the sink that is declared first
 * @param clashing a sink that must be reported because of it
 * @param place the value that the report is about
 * @param neighbour a sink that must not be reported
 */
record ModuleFixture(
        Rule rule,
        SinkDefinition.Builder first,
        SinkDefinition.Builder clashing,
        Place place,
        SinkDefinition.Builder neighbour) {

    /** The fixtures of every rule on several sinks; at least one for each. */
    static Stream<ModuleFixture> all() {
        return Stream.of(
                of(
                        Rule.SHARED_CHECKPOINT,
                        named("a").table("sales.b_c").checkpoint("s3a://lake/c/"),
                        named("b").table("sales_b.c").checkpoint("s3://lake//c"),
                        Place.of(Attribute.CHECKPOINT),
                        named("b").table("sales.b_d").checkpoint("s3://lake//c")),
                of(
                        Rule.SHARED_CHECKPOINT,
                        kafka(named("a")).table("Events").checkpoint("${root}/c"),
                        kafka(named("b")).table("events").checkpoint("${root}//c"),
                        Place.of(Attribute.CHECKPOINT),
                        kafka(named("b")).table("events").checkpoint("${other}/c")),
                of(
                        Rule.SHARED_CHECKPOINT,
                        named("a").table("${schema}.orders").kind(SinkKind.AUTO),
                        named("b").table("${schema}.orders"),
                        Place.of(Attribute.CHECKPOINT),
                        named("b").table("${Schema}.orders")),
                of(
                        Rule.SHARED_CHECKPOINT,
                        named("a").checkpoint("${root:-s3a://lake}/c").appendTableName(false),
                        named("b").checkpoint("s3a://lake/x/../c").appendTableName(false),
                        Place.of(Attribute.CHECKPOINT),
                        SinkDefinition.builder("b").table("sales.orders").kind(SinkKind.BATCH)),
                of(
                        Rule.NESTED_CHECKPOINTS,
                        named("a").checkpoint("${root}/c").appendTableName(false),
                        named("b").checkpoint("${root}/c"),
                        Place.of(Attribute.CHECKPOINT),
                        named("b").checkpoint("${root}/cd")),
                of(
                        Rule.NESTED_CHECKPOINTS,
                        named("a").checkpoint("s3a://lake/c/${x}"),
                        named("b").checkpoint("s3a://lake/").appendTableName(false),
                        Place.of(Attribute.CHECKPOINT),
                        named("b").checkpoint("s3a://lake2/").appendTableName(false)),
                of(
                        Rule.SHARED_QUERY_NAME,
                        named("a").table("a").queryName("${env}_q"),
                        named("b").table("b").queryName("${env}_q"),
                        Place.of(Attribute.QUERY_NAME),
                        named("b").table("b").queryName("${other}_q")),
                of(
                        Rule.SHARED_QUERY_NAME,
                        named("a").table("a").queryName("b"),
                        named("b").table("b"),
                        Place.of(Attribute.NAME),
                        named("B").table("b")),
                of(
                        Rule.SHARED_QUERY_NAME,
                        named("a").table("a").queryName("t"),
                        named("b").table("t").format("memory"),
                        Place.of(Attribute.TABLE),
                        named("b").table("t").format("${format}")),
                of(
                        Rule.SHARED_SINK_NAME,
                        named("a").table("a"),
                        named("a").table("b"),
                        Place.of(Attribute.NAME),
                        named("A").table("b")),
                of(
                        Rule.SHARED_FILE_TABLE,
                        files("a").table("spark_catalog.sales.orders"),
                        files("b").table("Sales.`Orders`"),
                        Place.of(Attribute.TABLE),
                        files("b").table("Sales.`Orders`").kind(SinkKind.AUTO)),
                of(
                        Rule.SHARED_FILE_TABLE,
                        files("a").table("${schema}.orders"),
                        files("b").table("${schema} . Orders"),
                        Place.of(Attribute.TABLE),
                        files("b").table("${schema}.orders").format("${format}")),
                of(
                        Rule.SHARED_FILE_TABLE,
                        files("a").table("a").path("s3a://lake/orders"),
                        files("b").table("b").format("json").option("PATH", "s3://lake/orders/"),
                        Place.of(Attribute.OPTIONS).at(0).member("value"),
                        files("b").table("b").option("${key}", "s3://lake/orders/")),
                of(
                        Rule.OVERWRITTEN_STREAM,
                        named("a"),
                        overwrite().table("Sales.Orders"),
                        Place.of(Attribute.MODE),
                        overwrite().table("Sales.Orders").option("replaceWhere", "day = '2026-11-22'")),
                of(
                        Rule.OVERWRITTEN_STREAM,
                        named("a").path("s3a://lake/orders"),
                        overwrite().path("s3a://lake/orders").option("partitionOverwriteMode", "STATIC"),
                        Place.of(Attribute.MODE),
                        overwrite().path("s3a://lake/orders").option("partitionOverwriteMode", "dynamic")));
    }

    private static ModuleFixture of(
            Rule rule,
            SinkDefinition.Builder first,
            SinkDefinition.Builder clashing,
            Place place,
            SinkDefinition.Builder neighbour) {
        return new ModuleFixture(rule, first, clashing, place, neighbour);
    }

    private static SinkDefinition.Builder files(String name) {
        return SinkDefinition.builder(name).format("parquet").checkpoint("s3a://lake/checkpoints/" + name);
    }

    private static SinkDefinition.Builder overwrite() {
        return SinkDefinition.builder("b").kind(SinkKind.BATCH).mode(SaveMode.OVERWRITE);
    }
}
