package io.expectationsink.runtime;

import static org.apache.spark.sql.functions.lit;

import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.table.TableRequest;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The columns and the table property that tell which run of which product wrote a row. */
final class RunMetadata {

    static final String RUN_ID = "meta_dq_run_id";
    static final String RUN_DATETIME = "meta_dq_run_datetime";

    private RunMetadata() {}

    /**
     * The rows with the run's id (string) and time (timestamp). Columns of these names that came along from another
     * table are replaced. Rows without columns of their own, such as those for Kafka or of text files, stay as they
     * are.
     */
    static Dataset<Row> add(Dataset<?> rows, SinkDefinition sink, SinkContext context) {
        Dataset<Row> frame = rows.toDF();
        if (!sink.runMetadata() || !takesColumns(sink)) {
            return frame;
        }
        return frame.withColumn(RUN_ID, lit(context.runId())).withColumn(RUN_DATETIME, lit(context.runTime()));
    }

    /** The properties that the sink's table is created with. */
    static Map<String, String> properties(SinkDefinition sink, SinkContext context) {
        return sink.runMetadata()
                ? context.productId()
                        .map(id -> Map.of(TableRequest.PRODUCT_ID, id))
                        .orElse(Map.of())
                : Map.of();
    }

    private static boolean takesColumns(SinkDefinition sink) {
        String format = FormatFamily.shortName(sink.format());
        return FormatFamily.of(format) != FormatFamily.KAFKA && !format.equals("text");
    }
}
