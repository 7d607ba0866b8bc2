package io.expectationsink.runtime;

import static org.apache.spark.sql.functions.lit;

import io.expectationsink.definition.RunColumns;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.table.TableRequest;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The columns and the table property that tell which run of which product wrote a row. */
final class RunMetadata {

    private RunMetadata() {}

    /**
     * The rows with the run's id (string) and time (timestamp). Columns of these names that came along from another
     * table are replaced. Rows without columns of their own, such as those for Kafka or of text files, stay as they
     * are.
     */
    static Dataset<Row> add(Dataset<?> rows, SinkDefinition sink, SinkContext context) {
        Dataset<Row> frame = rows.toDF();
        if (RunColumns.of(sink, sink.format()).isEmpty()) {
            return frame;
        }
        return frame.withColumn(RunColumns.RUN_ID, lit(context.runId()))
                .withColumn(RunColumns.RUN_DATETIME, lit(context.runTime()));
    }

    /** The properties that the sink's table is created with. */
    static Map<String, String> properties(SinkDefinition sink, SinkContext context) {
        return sink.runMetadata()
                ? context.productId()
                        .map(id -> Map.of(TableRequest.PRODUCT_ID, id))
                        .orElse(Map.of())
                : Map.of();
    }
}
