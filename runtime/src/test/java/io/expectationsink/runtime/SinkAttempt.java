package io.expectationsink.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.TriggerDefinition;
import io.expectationsink.exception.InvalidSinkException;
import io.expectationsink.testing.Numbers;
import io.expectationsink.testing.Tables;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A sink that is right, to be made wrong in one way, and what trying it leaves behind.
 *
 * @param spark the session
 * @param writer writes it
 * @param numbers five rows
 * @param table the sink's, which is not there yet
 * @param checkpoints where the sink's checkpoint is to be, which is not there yet
 */
record SinkAttempt(SparkSession spark, SinkWriter writer, Numbers numbers, String table, Path checkpoints) {

    static SinkAttempt in(SparkSession spark, Path folder) {
        return new SinkAttempt(
                spark,
                new SinkWriter(SinkContext.builder(spark).productId("p").build()),
                Numbers.in(spark, folder).add(0, 5),
                Tables.fresh("bad_input"),
                folder.resolve("checkpoints"));
    }

    SinkDefinition.Builder sink() {
        return SinkDefinition.builder("badInput")
                .table(table)
                .trigger(TriggerDefinition.availableNow())
                .checkpoint(checkpoints.toString());
    }

    /** The refusal of the sink. */
    InvalidSinkException refused(Dataset<Row> rows, SinkDefinition definition) {
        InvalidSinkException refusal =
                catchThrowableOfType(InvalidSinkException.class, () -> writer.write(rows, definition));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    void nothingWasCreated() {
        assertThat(spark.catalog().tableExists(table)).isFalse();
        assertThat(checkpoints).doesNotExist();
    }
}
