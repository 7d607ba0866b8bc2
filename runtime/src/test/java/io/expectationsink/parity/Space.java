package io.expectationsink.parity;

import static io.expectationsink.parity.Axis.none;
import static io.expectationsink.parity.Axis.value;

import io.expectationsink.OutputMode;
import io.expectationsink.SaveMode;
import io.expectationsink.SinkKind;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.definition.TriggerKind;
import io.expectationsink.parity.Axis.Value;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everything that an annotation can say, as far as it makes a difference to the engine.
 *
 * @param axes the axes, the same for every case
 */
record Space(List<Axis> axes) {

    /** Stands for the schema that belongs to one run of a case. */
    static final String SCHEMA = "@schema@";

    /** Stands for the folder that belongs to one run of a case. */
    static final String FOLDER = "@folder@";

    /** Declarations of streams, or of either kind, on a broker of Kafka. */
    static Space ofStreams(String brokers) {
        return new Space(List.of(
                formats(brokers),
                Axis.of("kind", kind(SinkKind.STREAMING), kind(SinkKind.AUTO)),
                outputModes(),
                triggers(),
                targets(),
                Axis.of("checkpoint", value("declared", sink -> sink.checkpoint(FOLDER + "/c")), none()),
                Axis.of("queryName", none(), queryName("orders_query"), queryName("orders-query")),
                partitions(),
                clusters(),
                options()));
    }

    /** Declarations of batches, or of either kind. */
    static Space ofBatches(String brokers) {
        return new Space(List.of(
                formats(brokers),
                Axis.of(
                        "kind",
                        kind(SinkKind.BATCH),
                        value("AUTO", sink -> sink.kind(SinkKind.AUTO).checkpoint(FOLDER + "/c"))),
                saveModes(),
                targets(),
                partitions(),
                clusters(),
                buckets(),
                Axis.of("sortBy", none(), value("id", sink -> sink.sortBy("id"))),
                overwrites(),
                options()));
    }

    /** The declaration with the chosen value of each axis. */
    SinkDefinition definition(int[] chosen) {
        SinkDefinition.Builder builder = SinkDefinition.builder("orders");
        for (int axis = 0; axis < chosen.length; axis++) {
            builder = axes.get(axis).values().get(chosen[axis]).change().apply(builder);
        }
        return builder.build();
    }

    /** The values that are not plain, in words. */
    String label(int[] chosen) {
        return String.join(
                ", ",
                IntStream.range(0, chosen.length)
                        .filter(axis -> axis == 0 || chosen[axis] != 0)
                        .mapToObj(axis -> axes.get(axis).name() + " "
                                + axes.get(axis).values().get(chosen[axis]).label())
                        .toList());
    }

    private static Axis formats(String brokers) {
        Stream<Value> plain = Stream.of(
                        "delta", "parquet", "json", "csv", "orc", "text", "memory", "console", "noop", "DELTA",
                        "Parquet")
                .map(name -> value(name, sink -> sink.format(name)));
        Stream<Value> kafka = Stream.of(
                value("kafka", sink -> sink.format("kafka").option("kafka.bootstrap.servers", brokers)),
                value("kafka without servers", sink -> sink.format("kafka")),
                value("kafka with blank servers", sink -> sink.format("kafka").option("kafka.bootstrap.servers", " ")));
        return new Axis("format", Stream.concat(plain, kafka).toList());
    }

    private static Value kind(SinkKind kind) {
        return value(kind.name(), sink -> sink.kind(kind));
    }

    private static Axis outputModes() {
        return new Axis(
                "outputMode",
                Arrays.stream(OutputMode.values())
                        .map(mode -> value(mode.name(), sink -> sink.outputMode(mode)))
                        .toList());
    }

    private static Axis saveModes() {
        return new Axis(
                "mode",
                Arrays.stream(SaveMode.values())
                        .map(mode -> value(mode.name(), sink -> sink.mode(mode)))
                        .toList());
    }

    /** Without continuous processing without a pause, which commits for ever and may never write: ES308 warns of it. */
    private static Axis triggers() {
        Stream<Value> intervals = Stream.of(
                        "1 second",
                        "0 seconds",
                        "500 microseconds",
                        "0.5 seconds",
                        "Interval 1 HOUR 30 minutes",
                        "30 s",
                        " ",
                        "1 month",
                        "-5 seconds",
                        "106751992 days")
                .map(text -> trigger(TriggerDefinition.processingTime(text)));
        Stream<Value> others = Stream.of(
                trigger(TriggerDefinition.availableNow()),
                trigger(TriggerDefinition.once()),
                trigger(TriggerDefinition.continuous("200 milliseconds")),
                trigger(TriggerDefinition.continuous("1 min")),
                trigger(TriggerDefinition.realTime("5 seconds")),
                trigger(TriggerDefinition.realTime("1 second")),
                trigger(TriggerDefinition.realTime("0 seconds")),
                trigger(new TriggerDefinition(new EnumMap<>(
                        Map.of(TriggerKind.PROCESSING_TIME, "1 second", TriggerKind.AVAILABLE_NOW, "true")))));
        return new Axis(
                "trigger",
                Stream.of(Stream.of(none()), intervals, others)
                        .flatMap(all -> all)
                        .toList());
    }

    private static Value trigger(TriggerDefinition trigger) {
        return value(trigger.values().toString(), sink -> sink.trigger(trigger));
    }

    private static Axis targets() {
        Stream<Value> tables = Stream.of(
                        SCHEMA + ".orders",
                        "orders",
                        "spark_catalog." + SCHEMA + ".orders",
                        SCHEMA + " . orders /* note */",
                        "IDENTIFIER('" + SCHEMA + ".orders')",
                        SCHEMA + ".`orders`",
                        SCHEMA + ".2026_orders",
                        SCHEMA + ".select",
                        SCHEMA + ".orders-eu",
                        SCHEMA + ".`orders-eu`",
                        SCHEMA + ".2026",
                        SCHEMA + ".",
                        SCHEMA + ".bestände",
                        SCHEMA + ".the orders",
                        "spark_catalog.orders",
                        "lake." + SCHEMA + ".orders")
                .map(name -> value(name, sink -> sink.table(name)));
        Stream<Value> paths = Stream.of(
                value("path", sink -> sink.path(FOLDER + "/t")),
                value("table and path", sink -> sink.table(SCHEMA + ".orders").path(FOLDER + "/t")));
        return new Axis("target", Stream.concat(tables, paths).toList());
    }

    private static Value queryName(String name) {
        return value(name, sink -> sink.queryName(name));
    }

    private static Axis partitions() {
        return Axis.of(
                "partitionBy",
                none(),
                value("region", sink -> sink.partitionBy("region")),
                value("Region, at", sink -> sink.partitionBy("Region", "at")),
                value("region, Region", sink -> sink.partitionBy("region", "Region")),
                value("blank", sink -> sink.partitionBy(" ")),
                value("padded", sink -> sink.partitionBy(" region")),
                value("nested", sink -> sink.partitionBy("place.name")),
                value("expression", sink -> sink.partitionBy("year(at)")),
                value("quoted", sink -> sink.partitionBy("`region`")));
    }

    private static Axis clusters() {
        return Axis.of(
                "clusterBy",
                none(),
                value("id", sink -> sink.clusterBy("id")),
                value("id, region", sink -> sink.clusterBy("id", "region")),
                value("id, ID", sink -> sink.clusterBy("id", "ID")),
                value("nested", sink -> sink.clusterBy("place.name")),
                value("expression", sink -> sink.clusterBy("year(at)")));
    }

    private static Axis buckets() {
        return Axis.of(
                "bucketBy",
                none(),
                value("4 by id", sink -> sink.bucketBy(4, "id")),
                value("0 by id", sink -> sink.bucketBy(0, "id")),
                value("100001 by id", sink -> sink.bucketBy(100_001, "id")),
                value("4 by id, id", sink -> sink.bucketBy(4, "id", "id")),
                value("4 by region", sink -> sink.bucketBy(4, "region")));
    }

    private static Axis overwrites() {
        UnaryOperator<SinkDefinition.Builder> part = sink -> sink.option("replaceWhere", "region >= '0'");
        UnaryOperator<SinkDefinition.Builder> dynamic = sink -> sink.option("partitionOverwriteMode", "dynamic");
        return Axis.of(
                "overwrite",
                none(),
                value("replaceWhere", part),
                value("dynamic", dynamic),
                value("replaceWhere, dynamic", sink -> part.andThen(dynamic).apply(sink)),
                value("dynamic, overwriteSchema", sink -> dynamic.apply(sink).option("overwriteSchema", "true")),
                value("replaceWhere, replaceUsing", sink -> part.apply(sink).option("replaceUsing", "region")),
                value("strict", sink -> sink.option("partitionOverwriteMode", "strict")));
    }

    private static Axis options() {
        return new Axis(
                "option",
                Stream.concat(
                                Stream.of(none()),
                                Stream.of(
                                                List.of("mergeSchema", "true"),
                                                List.of("mergeSchema", "maybe"),
                                                List.of("maxFilesPerTrigger", "1"),
                                                List.of("owner", "sales"),
                                                List.of("compression", "gzip"),
                                                List.of("compression", "zap"),
                                                List.of("maxRecordsPerFile", "many"),
                                                List.of("maxBytesPerTrigger", "few"),
                                                List.of("header", "maybe"),
                                                List.of("encoding", "latin1"),
                                                List.of("lineSep", ""),
                                                List.of("quote", "''"),
                                                List.of("txnAppId", "a"),
                                                List.of("checkpointLocation", FOLDER + "/o"))
                                        .map(pair -> value(
                                                pair.get(0) + "=" + pair.get(1),
                                                sink -> sink.option(pair.get(0), pair.get(1)))))
                        .toList());
    }
}
