package io.expectationsink.parity;

import io.expectationsink.definition.SinkDefinition;
import java.util.List;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;

/**
 * A batch that Spark writes as the declaration says.
 *
 * @param definition the declaration
 * @param rows the rows
 * @param existing whether the table is to be there before
 */
record BatchAttempt(SinkDefinition definition, Dataset<Row> rows, boolean existing) {

    void run() {
        Target target = new Target(definition);
        Dataset<Row> fitting = target.fit(rows);
        boolean created = target.isClusteredDelta() || existing && target.isTable();
        if (created) {
            target.create(fitting);
        }
        DataFrameWriter<Row> writer = fitting.write()
                .format(target.format())
                .options(target.options())
                .mode(created && definition.mode() != io.expectationsink.SaveMode.OVERWRITE ? SaveMode.Append : mode());
        layOut(writer, target);
        if (target.isTable()) {
            writer.saveAsTable(definition.table().orElseThrow());
        } else if (target.isPath()) {
            writer.save(definition.path().orElseThrow());
        } else {
            writer.save();
        }
    }

    private void layOut(DataFrameWriter<Row> writer, Target target) {
        if (!definition.partitionBy().isEmpty()) {
            writer.partitionBy(definition.partitionBy().toArray(String[]::new));
        }
        List<String> clusters = definition.clusterBy();
        if (!clusters.isEmpty() && !target.isClusteredDelta()) {
            writer.clusterBy(clusters.get(0), rest(clusters));
        }
        definition
                .bucketBy()
                .ifPresent(buckets ->
                        writer.bucketBy(buckets.buckets(), buckets.columns().get(0), rest(buckets.columns())));
        if (!definition.sortBy().isEmpty()) {
            writer.sortBy(definition.sortBy().get(0), rest(definition.sortBy()));
        }
    }

    private SaveMode mode() {
        return switch (definition.mode()) {
            case APPEND -> SaveMode.Append;
            case OVERWRITE -> SaveMode.Overwrite;
            case IGNORE -> SaveMode.Ignore;
            case ERROR_IF_EXISTS -> SaveMode.ErrorIfExists;
        };
    }

    private static String[] rest(List<String> columns) {
        return columns.subList(1, columns.size()).toArray(String[]::new);
    }
}
