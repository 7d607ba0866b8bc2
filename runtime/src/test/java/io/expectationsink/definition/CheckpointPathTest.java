package io.expectationsink.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckpointPathTest {

    @ParameterizedTest
    @CsvSource({
        "/checkpoints, /checkpoints/orders",
        "/checkpoints//, /checkpoints/orders",
        "/, /orders",
        "checkpoints, checkpoints/orders",
        "file:/checkpoints, file:/checkpoints/orders",
        "file:///checkpoints/, file:///checkpoints/orders",
        "file:///, file:///orders",
        "file:checkpoints, file:checkpoints/orders",
        "s3a://bucket, s3a://bucket/orders",
        "s3a://bucket/, s3a://bucket/orders",
        "s3a://bucket/base, s3a://bucket/base/orders",
        "s3a://orders, s3a://orders/orders",
        "hdfs:///, hdfs:///orders",
        "hdfs://host:8020/a b/c, hdfs://host:8020/a b/c/orders",
        "abfss://container@account.example/x, abfss://container@account.example/x/orders",
    })
    void appendsTheName(String base, String location) {
        CheckpointPath path = CheckpointPath.below(base, "orders");

        assertThat(path.location()).isEqualTo(location);
        assertThat(path.isBelowBase()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/checkpoints/orders, /checkpoints/orders",
        "/checkpoints/orders/, /checkpoints/orders",
        "/checkpoints/Orders, /checkpoints/Orders",
        "orders, orders",
        "/orders//, /orders",
        "s3a://bucket/orders/, s3a://bucket/orders",
    })
    void appendsNothingTwice(String base, String location) {
        CheckpointPath path = CheckpointPath.below(base, "orders");

        assertThat(path.location()).isEqualTo(location);
        assertThat(path.isBelowBase()).isFalse();
    }

    @Test
    void takesTheTableOfTheSink() {
        assertThat(location(sink().table("spark_catalog.Sales.Orders"))).isEqualTo("/base/sales_orders");
        assertThat(location(sink().table("`sales`.orders -- all"))).isEqualTo("/base/sales_orders");
        assertThat(location(sink().format("kafka").table("Sales.Orders-eu"))).isEqualTo("/base/sales_orders-eu");
        assertThat(location(sink().path("/data/orders"))).isEqualTo("/base/ordersSink");
    }

    @Test
    void takesTheLocationAsItStandsWhenAsked() {
        assertThat(location(sink().table("sales.orders").appendTableName(false).checkpoint("/base//")))
                .isEqualTo("/base//");
    }

    @Test
    void isEmptyWithoutACheckpoint() {
        SinkDefinition none = SinkDefinition.builder("orders").table("orders").build();

        assertThat(CheckpointPath.of(none)).isEmpty();
        assertThat(CheckpointPath.of(none.toBuilder().checkpoint(" ").build())).isEmpty();
    }

    private static SinkDefinition.Builder sink() {
        return SinkDefinition.builder("ordersSink").checkpoint("/base");
    }

    private static String location(SinkDefinition.Builder sink) {
        return CheckpointPath.of(sink.build()).orElseThrow().location();
    }
}
