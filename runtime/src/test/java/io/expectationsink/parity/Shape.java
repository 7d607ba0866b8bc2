package io.expectationsink.parity;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The queries that make a difference to output modes and triggers. */
enum Shape {
    PLAIN {
        @Override
        Dataset<Row> of(Dataset<Row> rows) {
            return rows;
        }
    },
    AGGREGATED {
        @Override
        Dataset<Row> of(Dataset<Row> rows) {
            Column[] columns =
                    Arrays.stream(rows.columns()).map(name -> col(name)).toArray(Column[]::new);
            return rows.groupBy(columns).count().select(columns);
        }
    },
    WATERMARKED {
        @Override
        Dataset<Row> of(Dataset<Row> rows) {
            return AGGREGATED.of(rows.withWatermark("at", "0 seconds"));
        }
    };

    /** The rows through the query, with the same columns; they have a timestamp {@code at}. */
    abstract Dataset<Row> of(Dataset<Row> rows);
}
