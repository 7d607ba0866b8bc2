package io.expectationsink.rule;

import static io.expectationsink.rule.Fixture.of;
import static io.expectationsink.rule.Sinks.bare;
import static io.expectationsink.rule.Sinks.batch;
import static io.expectationsink.rule.Sinks.kafka;
import static io.expectationsink.rule.Sinks.kept;
import static io.expectationsink.rule.Sinks.stream;

import io.expectationsink.SaveMode;
import io.expectationsink.SinkKind;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.SinkDefinition;
import java.util.List;
import java.util.stream.Stream;

/** Mistakes about options and names: ES420 to ES427, ES434 to ES436. */
final class OptionFixtures {

    private OptionFixtures() {}

    static List<Fixture> all() {
        return Stream.of(meantElsewhere(), secrets(), ofDelta(), values(), overwrites(), servers(), names())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Fixture> meantElsewhere() {
        return List.of(
                of(
                        Rule.READ_OPTION,
                        stream().option("maxfilespertrigger", "10"),
                        key(0),
                        stream().option("maxRecordsPerFile", "10")),
                of(
                        Rule.READ_OPTION,
                        kafka(stream()).option("startingOffsets", "${offsets}"),
                        key(1),
                        stream().format("iceberg").option("startingOffsets", "latest")),
                of(
                        Rule.REPEATED_OPTION,
                        stream().option("mergeSchema", "true").option("MERGEschema", "false"),
                        key(1),
                        stream().option("mergeSchema", "true").option("${key}", "true")),
                of(
                        Rule.OPTION_AGAINST_ATTRIBUTE,
                        stream().option("outputMode", "complete"),
                        key(0),
                        stream().format("iceberg").option("outputMode", "complete")),
                of(
                        Rule.OPTION_AGAINST_ATTRIBUTE,
                        kept().path("/data").option("PATH", "/data"),
                        key(0),
                        kept().path("/data")),
                of(
                        Rule.OPTION_AGAINST_ATTRIBUTE,
                        stream().format("console").option("queryname", "q"),
                        key(0),
                        stream().format("console").queryName("q")),
                of(
                        Rule.OPTION_AGAINST_ATTRIBUTE,
                        stream().option("availableNow", "true"),
                        key(0),
                        stream().option("${key}", "true")));
    }

    private static List<Fixture> secrets() {
        return List.of(
                of(
                        Rule.SECRET_IN_OPTION,
                        kafka(stream()).option("kafka.ssl.keystore.password", "hunter2"),
                        value(1),
                        kafka(stream()).option("kafka.ssl.keystore.password", "${keystore.password}")),
                of(
                        Rule.SECRET_IN_OPTION,
                        stream().format("iceberg").option("fs.s3a.secret.key", "${key:-hunter2}"),
                        value(0),
                        stream().format("iceberg").option("fs.s3a.secret.key", "${key:-}")),
                of(
                        Rule.SECRET_IN_OPTION,
                        stream().option("token", "hunter2"),
                        value(0),
                        stream().format("iceberg").option("maxTokens", "2").option("tokenizer", "a")));
    }

    private static List<Fixture> ofDelta() {
        return List.of(
                of(
                        Rule.UNKNOWN_DELTA_OPTION,
                        stream().option("mergeSchemas", "true"),
                        key(0),
                        stream().format("parquet").option("mergeSchemas", "true")),
                of(
                        Rule.UNKNOWN_DELTA_OPTION,
                        batch().option("header", "true"),
                        key(0),
                        batch().option("parquet.block.size", "1048576").option("fs.s3a.endpoint", "x")),
                of(
                        Rule.PROPERTY_AMONG_OPTIONS,
                        stream().option("delta.appendOnly", "true"),
                        key(0),
                        stream().format("iceberg").option("delta.appendOnly", "true")));
    }

    private static List<Fixture> values() {
        return List.of(
                of(
                        Rule.OPTION_VALUE,
                        stream().option("mergeSchema", "maybe"),
                        value(0),
                        stream().option("mergeSchema", "TRUE")),
                of(
                        Rule.OPTION_VALUE,
                        stream().option("txnAppId", "orders"),
                        key(0),
                        stream().option("txnAppId", "orders").option("txnVersion", "0")),
                of(
                        Rule.OPTION_VALUE,
                        batch().option("txnVersion", "1")
                                .option("txnAppId", "orders")
                                .option("overwriteSchema", "yes"),
                        value(2),
                        batch().option("txnVersion", "1").option("${key}", "orders")),
                of(
                        Rule.OPTION_VALUE,
                        stream().option("maxFilesPerTrigger", "0"),
                        value(0),
                        stream().option("overwriteSchema", "yes")),
                of(
                        Rule.OPTION_VALUE,
                        stream().option("compression", "${codec:-zip}"),
                        value(0),
                        stream().option("compression", "${codec}")),
                of(
                        Rule.OPTION_VALUE,
                        stream().format("json").option("maxRecordsPerFile", "many"),
                        value(0),
                        stream().format("json").option("maxRecordsPerFile", "1000")),
                of(
                        Rule.OPTION_VALUE,
                        stream().format("orc").option("compression", "gzip"),
                        value(0),
                        stream().format("parquet").option("compression", "gzip")),
                of(
                        Rule.OPTION_VALUE,
                        stream().format("Parquet").option("mergeSchema", "maybe"),
                        value(0),
                        stream().format("json").option("mergeSchema", "maybe")),
                of(
                        Rule.OPTION_VALUE,
                        stream().format("csv").option("quote", "''"),
                        value(0),
                        stream().format("csv").option("quote", "'").option("header", "TRUE")),
                of(
                        Rule.OPTION_VALUE,
                        stream().format("csv").option("encoding", "latin1"),
                        value(0),
                        stream().format("csv").option("encoding", "ISO-8859-1").option("sep", "||")),
                of(
                        Rule.OPTION_VALUE,
                        stream().format("json").option("lineSep", ""),
                        value(0),
                        stream().format("text").option("compression", "org.apache.hadoop.io.compress.GzipCodec")),
                of(
                        Rule.OPTION_OF_NEW_TABLE,
                        batch().format("json").option("compression", "zap"),
                        value(0),
                        batch().format("json").option("compression", "GZIP")),
                of(
                        Rule.OPTION_VALUE,
                        stream().format("console").option("truncate", "20"),
                        value(0),
                        stream().format("console").option("truncate", "false").option("numRows", "5")));
    }

    private static List<Fixture> overwrites() {
        return List.of(
                of(
                        Rule.OPTION_VALUE,
                        overwrite().partitionBy("country").option("partitionOverwriteMode", "strict"),
                        value(0),
                        overwrite().partitionBy("country").option("partitionOverwriteMode", "Dynamic")),
                of(
                        Rule.OPTION_VALUE,
                        bare().kind(SinkKind.BATCH)
                                .path("/data")
                                .format("parquet")
                                .option("partitionOverwriteMode", " dynamic"),
                        value(0),
                        kept().path("/data").format("parquet").option("partitionOverwriteMode", " dynamic")),
                of(
                        Rule.OPTION_OF_NEW_TABLE,
                        overwrite().format("csv").option("partitionOverwriteMode", ""),
                        value(0),
                        overwrite().format("csv").option("partitionOverwriteMode", "STATIC")),
                of(
                        Rule.OPTION_VALUE,
                        overwrite().option("replaceWhere", "${where:-}"),
                        value(0),
                        overwrite().option("partitionOverwriteMode", "strict").option("replaceWhere", "${where}")),
                of(
                        Rule.OPTIONS_OF_OVERWRITE,
                        overwrite()
                                .partitionBy("country")
                                .option("PartitionOverwriteMode", "DYNAMIC")
                                .option("replaceWhere", "country = 'AT'"),
                        key(1),
                        overwrite()
                                .option("partitionOverwriteMode", "dynamic")
                                .option("replaceWhere", "country = 'AT'")),
                of(
                        Rule.OPTIONS_OF_OVERWRITE,
                        overwrite()
                                .partitionBy("country")
                                .option("overwriteSchema", "true")
                                .option("partitionOverwriteMode", "dynamic"),
                        key(1),
                        batch().partitionBy("country")
                                .option("overwriteSchema", "true")
                                .option("partitionOverwriteMode", "dynamic")),
                of(
                        Rule.OPTIONS_OF_OVERWRITE,
                        batch().option("replaceUsing", "id").option("partitionOverwriteMode", "${mode}"),
                        key(1),
                        stream().option("replaceUsing", "id").option("partitionOverwriteMode", "static")),
                of(
                        Rule.OPTIONS_OF_OVERWRITE,
                        overwrite().option("replaceUsing", "id").option("replaceOn", "t.id = s.id"),
                        key(1),
                        overwrite()
                                .format("iceberg")
                                .option("replaceUsing", "id")
                                .option("replaceOn", "true")),
                of(
                        Rule.OPTIONS_OF_OVERWRITE,
                        overwrite().option("replaceWhere", "id > 0").option("replaceUsing", "id"),
                        key(1),
                        overwrite().option("replaceWhere", "id > 0").option("overwriteSchema", "true")),
                of(
                        Rule.OPTIONS_OF_OVERWRITE,
                        overwrite().option("replaceUsing", "id").option("overwriteSchema", "TRUE"),
                        key(1),
                        batch().option("replaceUsing", "id").option("overwriteSchema", "TRUE")),
                of(
                        Rule.OPTIONS_OF_OVERWRITE,
                        batch().option("replaceOn", "true").option("dataChange", "false"),
                        key(1),
                        batch().option("replaceOn", "true").option("dataChange", "true")));
    }

    private static List<Fixture> servers() {
        return List.of(
                of(
                        Rule.KAFKA_SERVERS,
                        stream().format("Kafka"),
                        Place.of(Attribute.OPTIONS),
                        stream().format("Kafka").option("KAFKA.bootstrap.servers", "${kafka.servers}")),
                of(
                        Rule.KAFKA_SERVERS,
                        batch().format("kafka").option("bootstrap.servers", "broker:9092"),
                        Place.of(Attribute.OPTIONS).at(0).member("key"),
                        batch().format("kafka").option("${key}", "broker:9092")),
                of(
                        Rule.KAFKA_SERVERS,
                        stream()
                                .format("kafka")
                                .option("kafka.acks", "all")
                                .option("kafka.bootstrap.servers", "${servers:-}"),
                        value(1),
                        stream().format("${format}").option("kafka.acks", "all")));
    }

    private static List<Fixture> names() {
        return List.of(of(
                Rule.REDUNDANT_NAME,
                stream().queryName("orders"),
                Place.of(Attribute.QUERY_NAME),
                stream().queryName("orders_eu")));
    }

    private static SinkDefinition.Builder overwrite() {
        return batch().mode(SaveMode.OVERWRITE);
    }

    private static Place key(int index) {
        return Place.of(Attribute.OPTIONS).at(index).member("key");
    }

    private static Place value(int index) {
        return Place.of(Attribute.OPTIONS).at(index).member("value");
    }
}
