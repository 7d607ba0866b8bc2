package io.expectationsink.rule;

import static io.expectationsink.rule.Fixture.of;
import static io.expectationsink.rule.Sinks.bare;
import static io.expectationsink.rule.Sinks.batch;
import static io.expectationsink.rule.Sinks.kafka;
import static io.expectationsink.rule.Sinks.kept;
import static io.expectationsink.rule.Sinks.named;
import static io.expectationsink.rule.Sinks.stream;

import io.expectationsink.OutputMode;
import io.expectationsink.SaveMode;
import io.expectationsink.SinkKind;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.Place;
import java.util.List;

/** Mistakes in the declaration's own shape: ES1xx. */
final class DeclarationFixtures {

    private DeclarationFixtures() {}

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
                        kafka(kept()).path("/topics/orders"),
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
                        stream().option("compression", "zstd").option("userMetadata", "${}"),
                        Place.of(Attribute.OPTIONS).at(1).member("value"),
                        stream().option("compression", "zstd").option("userMetadata", "$${}")),
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
                        stream().format("Delta")));
    }
}
