package io.expectationsink.rule;

import static io.expectationsink.rule.Fixture.of;
import static io.expectationsink.rule.Sinks.bare;
import static io.expectationsink.rule.Sinks.batch;
import static io.expectationsink.rule.Sinks.kafka;
import static io.expectationsink.rule.Sinks.kept;
import static io.expectationsink.rule.Sinks.stream;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.Place;
import java.util.List;

/** Mistakes about the checkpoint: ES2xx. */
final class CheckpointFixtures {

    private CheckpointFixtures() {}

    static List<Fixture> all() {
        return List.of(
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
                        stream().option("userMetadata", "/c").option("${key}", "/c")),
                of(
                        Rule.VOLATILE_CHECKPOINT,
                        stream().checkpoint("/tmp/${environment}"),
                        Place.of(Attribute.CHECKPOINT),
                        stream().checkpoint("${checkpoint.root}/tmp")),
                of(
                        Rule.VOLATILE_CHECKPOINT,
                        stream().checkpoint("FILE:/data/${environment}"),
                        Place.of(Attribute.CHECKPOINT),
                        stream().checkpoint("hdfs:/tmp/checkpoints")),
                of(
                        Rule.VOLATILE_CHECKPOINT,
                        stream().checkpoint("dbfs:/tmp/checkpoints"),
                        Place.of(Attribute.CHECKPOINT),
                        stream().checkpoint("dbfs:/checkpoints")),
                of(
                        Rule.VOLATILE_CHECKPOINT,
                        stream().checkpoint("${root:-file:///c}/orders"),
                        Place.of(Attribute.CHECKPOINT),
                        stream().checkpoint("${root:-s3a://c}/orders")),
                of(
                        Rule.VOLATILE_CHECKPOINT,
                        kafka(kept().table("orders")).checkpoint("//tmp"),
                        Place.of(Attribute.CHECKPOINT),
                        kept().table("orders").format("console").checkpoint("/tmp")),
                of(
                        Rule.CHECKPOINT_IN_TABLE,
                        kept().path("s3a://lake/orders")
                                .checkpoint("s3a://lake/orders/_delta_log/c")
                                .appendTableName(false),
                        Place.of(Attribute.CHECKPOINT),
                        kept().path("s3a://lake/orders")
                                .checkpoint("s3a://lake/orders/_delta_logs/c")
                                .appendTableName(false)),
                of(
                        Rule.CHECKPOINT_IN_TABLE,
                        kept().path("s3a://lake/orders").checkpoint("s3://lake//orders/checkpoint"),
                        Place.of(Attribute.CHECKPOINT),
                        kept().path("s3a://lake/orders").checkpoint("s3a://lake/orders/_checkpoint")),
                of(
                        Rule.CHECKPOINT_IN_TABLE,
                        stream()
                                .path("${lake}/orders")
                                .checkpoint("${lake}/orders/")
                                .appendTableName(false),
                        Place.of(Attribute.CHECKPOINT),
                        stream()
                                .path("${lake}/orders")
                                .checkpoint("${other}/orders")
                                .appendTableName(false)),
                of(
                        Rule.CHECKPOINT_IN_TABLE,
                        stream()
                                .format("parquet")
                                .path("s3a://lake/c/sales_orders/t")
                                .checkpoint("s3a://lake/c"),
                        Place.of(Attribute.CHECKPOINT),
                        stream().format("parquet").path("s3a://lake/c/t").checkpoint("s3a://lake/c")),
                of(
                        Rule.CHECKPOINT_IN_TABLE,
                        kept().format("json").path("s3a://lake/orders").checkpoint("s3a://lake/orders/c/${x}"),
                        Place.of(Attribute.CHECKPOINT),
                        kept().format("json").path("s3a://lake/orders").checkpoint("s3a://lake/orders/${x}/c")),
                of(
                        Rule.CREDENTIALS_IN_LOCATION,
                        stream().checkpoint("s3a://key:secret@lake/c"),
                        Place.of(Attribute.CHECKPOINT),
                        stream().checkpoint("abfss://data@account.example:443/c@d")),
                of(
                        Rule.CREDENTIALS_IN_LOCATION,
                        stream().path("abfss://data@account.example/t?sv=1&sig=abc%3D"),
                        Place.of(Attribute.PATH),
                        stream().path("abfss://data@account.example/t?sv=1&sig=${sig}")),
                of(
                        Rule.CREDENTIALS_IN_LOCATION,
                        stream().format("iceberg").option("PATH", "s3a://${key}:sec/ret@lake/c"),
                        Place.of(Attribute.OPTIONS).at(0).member("value"),
                        stream().format("iceberg").option("PATH", "s3a://key:${secret}@lake/c")));
    }
}
