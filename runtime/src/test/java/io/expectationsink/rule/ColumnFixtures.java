package io.expectationsink.rule;

import static io.expectationsink.rule.Fixture.of;
import static io.expectationsink.rule.Sinks.bare;
import static io.expectationsink.rule.Sinks.batch;
import static io.expectationsink.rule.Sinks.kafka;
import static io.expectationsink.rule.Sinks.kept;
import static io.expectationsink.rule.Sinks.stream;

import io.expectationsink.SinkKind;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.Place;
import java.util.List;
import java.util.stream.Stream;

/** Mistakes about the columns that a table is laid out by: ES405 to ES410, ES418, ES419 and ES428. */
final class ColumnFixtures {

    private static final Place PARTITION_BY = Place.of(Attribute.PARTITION_BY);
    private static final Place CLUSTER_BY = Place.of(Attribute.CLUSTER_BY);
    private static final Place BUCKET_COLUMNS = Place.of(Attribute.BUCKET_BY).member("columns");

    private ColumnFixtures() {}

    static List<Fixture> all() {
        return Stream.of(malformed(), clustering(), buckets(), repeated(), partitions())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Fixture> malformed() {
        return List.of(
                of(
                        Rule.MALFORMED_COLUMN,
                        stream().partitionBy("country", " "),
                        PARTITION_BY.at(1),
                        stream().partitionBy("country", "${column}")),
                of(
                        Rule.MALFORMED_COLUMN,
                        stream().format("iceberg").clusterBy(""),
                        CLUSTER_BY.at(0),
                        stream().format("iceberg").partitionBy("days(ts)")),
                of(
                        Rule.MALFORMED_COLUMN,
                        stream().partitionBy("year(ts)"),
                        PARTITION_BY.at(0),
                        stream().partitionBy("year_ts")),
                of(
                        Rule.MALFORMED_COLUMN,
                        kept().path("/data").format("parquet").partitionBy("${c:-year( ts )}"),
                        PARTITION_BY.at(0),
                        kept().path("/data").format("${format}").partitionBy("year(ts)")),
                of(
                        Rule.MALFORMED_COLUMN,
                        stream().clusterBy("country "),
                        CLUSTER_BY.at(0),
                        stream().clusterBy("the country")),
                of(
                        Rule.MALFORMED_COLUMN,
                        batch().format("parquet").bucketBy(8, "`id`"),
                        BUCKET_COLUMNS.at(0),
                        batch().format("parquet").bucketBy(8, "id")),
                of(
                        Rule.MALFORMED_COLUMN,
                        batch().format("parquet").bucketBy(8, "id").sortBy("customer.id"),
                        Place.of(Attribute.SORT_BY).at(0),
                        batch().format("parquet").bucketBy(8, "id").sortBy("customer_id")),
                of(
                        Rule.MALFORMED_COLUMN,
                        stream().partitionBy("customer.country"),
                        PARTITION_BY.at(0),
                        stream().clusterBy("customer.country")));
    }

    private static List<Fixture> clustering() {
        return List.of(
                of(
                        Rule.CLUSTERED_AND_PARTITIONED,
                        stream().partitionBy("country").clusterBy("id"),
                        CLUSTER_BY,
                        stream().clusterBy("id")),
                of(
                        Rule.CLUSTERED_AND_PARTITIONED,
                        batch().format("iceberg").bucketBy(8, "id").clusterBy("country"),
                        CLUSTER_BY,
                        batch().format("iceberg").clusterBy("country")),
                of(
                        Rule.CLUSTERING_OF_FORMAT,
                        stream().format("parquet").clusterBy("id"),
                        CLUSTER_BY,
                        stream().format("${format}").clusterBy("id")),
                of(
                        Rule.CLUSTERING_OF_FORMAT,
                        kafka(stream()).clusterBy("id"),
                        CLUSTER_BY,
                        stream().format("iceberg").clusterBy("id")),
                of(
                        Rule.CLUSTERING_OF_FORMAT,
                        kept().format("json").path("/data").clusterBy("id"),
                        CLUSTER_BY,
                        kept().path("/data").clusterBy("id")),
                of(
                        Rule.CLUSTER_COLUMNS,
                        stream().clusterBy("a", "b", "c", "d", "e"),
                        CLUSTER_BY.at(4),
                        stream().clusterBy("a", "b", "c", "d")),
                of(
                        Rule.CLUSTER_COLUMNS,
                        stream().clusterBy("id", "ID"),
                        CLUSTER_BY.at(1),
                        stream().clusterBy("id", "${column}")));
    }

    private static List<Fixture> buckets() {
        return List.of(
                of(
                        Rule.BUCKETS_OF_FORMAT,
                        batch().bucketBy(8, "id"),
                        Place.of(Attribute.BUCKET_BY),
                        batch().format("orc").bucketBy(8, "id")),
                of(
                        Rule.BUCKETS_OF_FORMAT,
                        bare().kind(SinkKind.BATCH)
                                .format("parquet")
                                .path("/data")
                                .bucketBy(8, "id"),
                        Place.of(Attribute.BUCKET_BY),
                        batch().format("${format}").bucketBy(8, "id")),
                of(
                        Rule.BUCKETS_OF_FORMAT,
                        batch().format("noop").bucketBy(8, "id"),
                        Place.of(Attribute.BUCKET_BY),
                        batch().format("csv").bucketBy(8, "id")),
                of(
                        Rule.SORTED_WITHOUT_BUCKETS,
                        batch().sortBy("id"),
                        Place.of(Attribute.SORT_BY),
                        batch().format("parquet").bucketBy(8, "id").sortBy("id")),
                of(
                        Rule.BUCKET_COUNT,
                        batch().format("parquet").bucketBy(0, "id"),
                        Place.of(Attribute.BUCKET_BY).member("buckets"),
                        batch().format("parquet").bucketBy(1, "id")),
                of(
                        Rule.BUCKET_COUNT,
                        batch().format("parquet").bucketBy(100_001, "id"),
                        Place.of(Attribute.BUCKET_BY).member("buckets"),
                        batch().format("parquet").bucketBy(100_000, "id")));
    }

    private static List<Fixture> repeated() {
        return List.of(
                of(
                        Rule.REPEATED_COLUMN,
                        stream().partitionBy("country", "Country"),
                        PARTITION_BY.at(1),
                        stream().partitionBy("country", "${column}")),
                of(
                        Rule.REPEATED_COLUMN,
                        kept().format("json").path("/data").partitionBy("day", "hour", "day"),
                        PARTITION_BY.at(2),
                        stream().format("iceberg").partitionBy("day", "day")),
                of(
                        Rule.REPEATED_COLUMN,
                        batch().format("parquet").bucketBy(8, "id", "id"),
                        BUCKET_COLUMNS.at(1),
                        batch().format("parquet").bucketBy(8, "id").sortBy("id")),
                of(
                        Rule.REPEATED_COLUMN,
                        batch().format("parquet").partitionBy("country").bucketBy(8, "COUNTRY"),
                        BUCKET_COLUMNS.at(0),
                        batch().format("parquet").partitionBy("country").bucketBy(8, "id")),
                of(
                        Rule.REPEATED_COLUMN,
                        batch().format("parquet")
                                .partitionBy("country")
                                .bucketBy(8, "id")
                                .sortBy("country"),
                        Place.of(Attribute.SORT_BY).at(0),
                        batch().format("parquet")
                                .partitionBy("country")
                                .bucketBy(8, "id")
                                .sortBy("city")));
    }

    private static List<Fixture> partitions() {
        return List.of(
                of(
                        Rule.PARTITIONS_OF_FORMAT,
                        stream().format("memory").table("orders").partitionBy("country"),
                        PARTITION_BY,
                        stream().format("${format}").partitionBy("country")),
                of(
                        Rule.PARTITIONS_OF_FORMAT,
                        kafka(stream()).partitionBy("country"),
                        PARTITION_BY,
                        stream().format("avro").partitionBy("country")),
                of(
                        Rule.PARTITIONS_OF_FORMAT,
                        batch().format("noop").partitionBy("country"),
                        PARTITION_BY,
                        batch().format("noop")),
                of(
                        Rule.PARTITIONS_OF_FORMAT,
                        batch().partitionBy("customer.country"),
                        PARTITION_BY.at(0),
                        stream().partitionBy("customer_country")));
    }
}
