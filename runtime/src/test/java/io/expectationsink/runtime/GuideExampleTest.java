package io.expectationsink.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.SinkKind;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import io.expectationsink.testing.Tables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Runs the example of the manual for sinks that are known only at run time, and sees that the manual shows it. */
@ExtendWith(LocalSpark.class)
class GuideExampleTest {

    private static final Path SOURCE = Path.of("src/test/java/io/expectationsink/runtime")
            .resolve(GuideExampleTest.class.getSimpleName() + ".java");
    private static final Path GUIDE = Path.of("..", "docs", "guide.md");
    private static final int INDENT = 8;

    @TempDir
    private Path folder;

    private SparkSession spark;
    private SinkContext context;

    @BeforeEach
    void openContext(SparkSession session) {
        spark = session;
        spark.sql("CREATE SCHEMA sales");
        context = SinkContext.builder(spark)
                .property("checkpoint.root", folder.resolve("checkpoints").toString())
                .build();
    }

    @AfterEach
    void dropSchema() {
        spark.sql("DROP SCHEMA sales CASCADE");
    }

    private QueryStatus write(Dataset<Row> rows) throws Exception {
        // The manual begins here.
        SinkDefinition definition = SinkDefinition.builder("orders")
                .kind(SinkKind.AUTO)
                .table("sales.orders")
                .trigger(TriggerDefinition.availableNow())
                .checkpoint("${checkpoint.root}/orders_dq_stream")
                .option("mergeSchema", "true")
                .build();

        SinkWriter writer = new SinkWriter(context);
        Optional<StreamingQuery> query = writer.write(rows, definition);
        if (query.isPresent()) {
            query.get().awaitTermination();
        }
        QueryStatus status = writer.status(query.orElse(null));
        boolean ended = writer.stop(query.orElse(null), Duration.ofSeconds(60));
        // The manual ends here.
        assertThat(ended).isTrue();
        return status;
    }

    @Test
    void a_stream_and_a_batch_take_the_same_lines() throws Exception {
        Numbers numbers = Numbers.in(spark, folder).add(0, 3);

        assertThat(write(numbers.stream()).state()).isEqualTo(QueryStatus.State.INACTIVE);
        assertThat(write(spark.range(3, 5).selectExpr("id", "id % 3 AS third")).state())
                .isEqualTo(QueryStatus.State.NOT_RUNNING);
        assertThat(write(numbers.add(5, 6).stream()).rowsWritten()).hasValue(1);

        assertThat(Tables.ids(spark, "sales.orders")).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        assertThat(folder.resolve("checkpoints/orders_dq_stream/sales_orders/metadata"))
                .exists();
    }

    @Test
    void the_manual_shows_these_lines() throws Exception {
        List<String> source = Files.readAllLines(SOURCE);
        int begin = source.indexOf(" ".repeat(INDENT) + "// The manual begins here.") + 1;
        int end = source.indexOf(" ".repeat(INDENT) + "// The manual ends here.");
        String example = String.join("\n", source.subList(begin, end)).indent(-INDENT);

        assertThat(Files.readString(GUIDE)).contains("```java\n" + example + "```\n");
    }
}
