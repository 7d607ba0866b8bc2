package io.expectationsink.exception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.expectationsink.testing.LocalSpark;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalSpark.class)
class EngineConditionTest {

    @Test
    void readsTheConditionOfTheEnginesException(SparkSession spark) {
        Throwable failure = catchThrowable(() -> spark.sql("CREATE TABLE nowhere.t (id INT) USING delta"));
        assertThat(EngineCondition.of(failure)).contains("SCHEMA_NOT_FOUND");
        assertThat(EngineCondition.of(new IllegalStateException(failure))).contains("SCHEMA_NOT_FOUND");
    }

    @Test
    void readsWhatASparkConnectClientIsTold() {
        assertThat(EngineCondition.of(new IllegalStateException(
                        "[INTERNAL_ERROR] Cannot find main error class 'DELTA_PROTOCOL_CHANGED' SQLSTATE: XX000")))
                .contains("DELTA_PROTOCOL_CHANGED");
        assertThat(EngineCondition.of(new IllegalStateException("[PARSE_SYNTAX_ERROR] Syntax error")))
                .contains("PARSE_SYNTAX_ERROR");
    }

    @Test
    void hasNoneForOtherFailures() {
        assertThat(EngineCondition.of(new IllegalStateException("disk [full]"))).isEmpty();
        assertThat(EngineCondition.of(new IllegalStateException())).isEmpty();
    }
}
