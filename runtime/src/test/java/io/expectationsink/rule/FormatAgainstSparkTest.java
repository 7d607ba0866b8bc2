package io.expectationsink.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.testing.LocalSpark;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds ES112 against Spark: it finds no data source by a name that the rule refuses. */
@ExtendWith(LocalSpark.class)
class FormatAgainstSparkTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "delta ", "\tparquet", "parquet\n"})
    void sparkFindsNoDataSource(String format, SparkSession spark, @TempDir Path folder) {
        SinkDefinition sink = SinkDefinition.builder("orders")
                .path("/orders")
                .format(format)
                .checkpoint("s3a://lake/c")
                .build();

        assertThat(RuleBook.check(Sink.atStart(sink, true)))
                .extracting(Finding::rule)
                .containsExactly(Rule.MALFORMED_FORMAT);
        assertThatThrownBy(() -> spark.range(1)
                        .write()
                        .format(format)
                        .save(folder.resolve("t").toString()))
                .hasMessageContaining("[DATA_SOURCE_NOT_FOUND]");
    }
}
