package io.expectationsink.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.delta.DeltaOptions;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

/** Holds the list of Delta's options against Delta's own, so that an upgrade shows what has changed. */
class DeltaOptionsAgainstDeltaTest {

    @Test
    void theListIsDeltasOwn() {
        assertThat(OptionKeys.OF_DELTA)
                .containsExactlyInAnyOrderElementsOf(CollectionConverters.asJava(DeltaOptions.validOptionKeys()));
    }
}
