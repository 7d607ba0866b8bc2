package io.expectationsink.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.testing.LocalSpark;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Holds what we say of types against what the engine does with a row of nulls. */
@ExtendWith(LocalSpark.class)
class CastsTest {

    private static final String[] TYPES = {
        "BOOLEAN",
        "TINYINT",
        "BIGINT",
        "DOUBLE",
        "DECIMAL(10,2)",
        "STRING",
        "BINARY",
        "DATE",
        "TIMESTAMP",
        "TIMESTAMP_NTZ",
        "ARRAY<INT>",
        "ARRAY<STRING>",
        "MAP<STRING,INT>",
        "STRUCT<x:INT>",
        "STRUCT<x:STRING,y:INT>"
    };

    private static final List<Pair> PAIRS = Arrays.stream(TYPES)
            .flatMap(from -> Arrays.stream(TYPES).map(to -> new Pair(from, to)))
            .toList();

    /** The analyser refuses one after the other; a sample is enough. */
    private static final int EVERY = 16;

    /** Pairs that only the engine of streams refuses, and one of each kind that both refuse. */
    private static final List<Pair> REFUSED_BY_STREAMS = List.of(
            new Pair("BIGINT", "TIMESTAMP"),
            new Pair("STRING", "BOOLEAN"),
            new Pair("TIMESTAMP", "DOUBLE"),
            new Pair("STRUCT<x:INT>", "STRING"),
            new Pair("STRUCT<x:STRING,y:INT>", "STRUCT<x:INT>"));

    @TempDir
    private Path folder;

    @Test
    void streamsTakeEveryTypeThatWeAccept(SparkSession spark) throws Exception {
        List<Pair> accepted = PAIRS.stream()
                .filter(pair -> isAccepted(pair, Casts.ofStream()))
                .toList();
        assertThat(accepted).hasSize(53).doesNotContainAnyElementsOf(REFUSED_BY_STREAMS);
        assertThat(streamed(spark, accepted)).isEmpty();
    }

    @Test
    void streamsRefuseTheTypesThatWeRefuse(SparkSession spark) throws Exception {
        for (Pair pair : REFUSED_BY_STREAMS) {
            assertThat(isAccepted(pair, Casts.ofStream())).isFalse();
            assertThat(streamed(spark, List.of(pair)))
                    .as("%s", pair)
                    .containsAnyOf("DELTA_FAILED_TO_MERGE_FIELDS", "DELTA_METADATA_MISMATCH");
        }
    }

    @Test
    void batchesTakeEveryTypeThatWeAccept(SparkSession spark) {
        Casts casts = Casts.ofBatch(spark);
        List<Pair> accepted =
                PAIRS.stream().filter(pair -> isAccepted(pair, casts)).toList();
        assertThat(accepted).hasSize(75);
        assertThat(written(spark, accepted)).isEmpty();
    }

    @Test
    void batchesRefuseEveryTypeThatWeRefuse(SparkSession spark) {
        Casts casts = Casts.ofBatch(spark);
        List<Pair> refused =
                PAIRS.stream().filter(pair -> !isAccepted(pair, casts)).toList();
        assertThat(refused).hasSizeGreaterThan(80);
        for (int i = 0; i < refused.size(); i += EVERY) {
            assertThat(written(spark, List.of(refused.get(i))))
                    .as("%s", refused.get(i))
                    .containsAnyOf("DATATYPE_MISMATCH", "DELTA_METADATA_MISMATCH");
        }
    }

    private static boolean isAccepted(Pair pair, Casts casts) {
        TableRequest request = Requests.forNewTable().schema("c " + pair.from()).build();
        return DeltaColumns.check(request, StructType.fromDDL("c " + pair.to()), casts, false)
                .isEmpty();
    }

    /** The failure of a stream that writes a null of each type to a column of the other. */
    private String streamed(SparkSession spark, List<Pair> pairs) throws Exception {
        String table = create(spark, pairs);
        String source = folder.resolve(table).toString();
        Dataset<Row> rows = nulls(spark, pairs);
        rows.write().parquet(source);
        StreamingQuery query = spark.readStream()
                .schema(rows.schema())
                .parquet(source)
                .writeStream()
                .format("delta")
                .option("checkpointLocation", source + ".checkpoint")
                .trigger(Trigger.AvailableNow())
                .toTable(table);
        try {
            query.awaitTermination();
            assertThat(spark.table(table).count()).isOne();
            return "";
        } catch (StreamingQueryException e) {
            return e.getCause().toString();
        }
    }

    private static String written(SparkSession spark, List<Pair> pairs) {
        String table = create(spark, pairs);
        try {
            nulls(spark, pairs).write().format("delta").mode("append").saveAsTable(table);
            return "";
        } catch (Exception e) {
            return e.toString();
        }
    }

    private static String create(SparkSession spark, List<Pair> pairs) {
        String table = Requests.newName();
        spark.sql("CREATE TABLE " + table + " (" + columns(pairs, Pair::to) + ") USING delta");
        return table;
    }

    private static Dataset<Row> nulls(SparkSession spark, List<Pair> pairs) {
        StructType rows = StructType.fromDDL(columns(pairs, Pair::from));
        return spark.range(1)
                .select(Arrays.stream(rows.fields())
                        .map(field -> functions.lit(null).cast(field.dataType()).as(field.name()))
                        .toArray(Column[]::new));
    }

    private static String columns(List<Pair> pairs, Function<Pair, String> type) {
        return IntStream.range(0, pairs.size())
                .mapToObj(i -> "c" + i + " " + type.apply(pairs.get(i)))
                .collect(Collectors.joining(", "));
    }

    private record Pair(String from, String to) {}
}
