package io.expectationsink.rule;

import static io.expectationsink.rule.Fixture.of;
import static io.expectationsink.rule.Sinks.batch;
import static io.expectationsink.rule.Sinks.kafka;
import static io.expectationsink.rule.Sinks.stream;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.Place;
import java.util.List;

/** Mistakes about table, columns and options: ES4xx. */
final class TableFixtures {

    private TableFixtures() {}

    static List<Fixture> all() {
        return List.of(
                of(
                        Rule.TABLE_NAME_SYNTAX,
                        stream().table("sales-eu.orders"),
                        Place.of(Attribute.TABLE),
                        kafka(stream()).table("sales-eu.orders")),
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
                        kafka(stream()).table("orders").option("Topic", "refunds"),
                        Place.of(Attribute.OPTIONS).at(1).member("value"),
                        kafka(stream()).table("orders").option("topic", "orders")),
                of(
                        Rule.OPTION_AGAINST_TABLE,
                        batch().format("bigquery").option("table", "sales.refunds"),
                        Place.of(Attribute.OPTIONS).at(0).member("value"),
                        batch().format("iceberg").option("table", "sales.refunds")),
                of(
                        Rule.OPTION_AGAINST_TABLE,
                        batch().format("bigquery").option("table", "${name:-refunds}"),
                        Place.of(Attribute.OPTIONS).at(0).member("value"),
                        batch().format("bigquery").option("table", "${name}")),
                of(
                        Rule.MISSPELT_FORMAT,
                        stream().format("paquet"),
                        Place.of(Attribute.FORMAT),
                        stream().format("org.example.paquet")),
                of(
                        Rule.NAME_OF_TARGET,
                        kafka(batch()).table("orders of today"),
                        Place.of(Attribute.TABLE),
                        kafka(batch()).table("sales.orders-of_today ")),
                of(
                        Rule.NAME_OF_TARGET,
                        stream().format("memory"),
                        Place.of(Attribute.TABLE),
                        stream().format("memory").queryName("orders_view")),
                of(
                        Rule.NAME_OF_TARGET,
                        stream().format("memory").queryName("orders-query"),
                        Place.of(Attribute.QUERY_NAME),
                        stream().format("console").queryName("orders-query")));
    }
}
