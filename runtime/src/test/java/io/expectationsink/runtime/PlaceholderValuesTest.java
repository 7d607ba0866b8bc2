package io.expectationsink.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.definition.Placeholders.Placeholder;
import io.expectationsink.testing.LocalSpark;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalSpark.class)
class PlaceholderValuesTest {

    private static final String NAME = "placeholder.values-test";

    private SparkSession spark;
    private Redaction redaction;

    @BeforeEach
    void begin(SparkSession session) {
        spark = session;
        redaction = Redaction.of(spark);
    }

    @AfterEach
    void clear() {
        spark.conf().unset(NAME);
        System.clearProperty(NAME);
    }

    private Optional<String> value(Map<String, String> properties, Map<String, String> environment) {
        return new PlaceholderValues(properties, key -> SparkConfiguration.get(spark, key), environment, redaction)
                .value(new Placeholder(NAME, Optional.of("default")));
    }

    @Test
    void looksInOrderFromTheContextToTheDefault() {
        assertThat(value(Map.of(), Map.of())).hasValue("default");
        assertThat(value(Map.of(), Map.of("PLACEHOLDER_VALUES_TEST", "exported")))
                .hasValue("exported");
        Map<String, String> environment = Map.of("PLACEHOLDER_VALUES_TEST", "exported", NAME, "as written");
        assertThat(value(Map.of(), environment)).hasValue("as written");
        System.setProperty(NAME, "system");
        assertThat(value(Map.of(), environment)).hasValue("system");
        spark.conf().set(NAME, "spark");
        assertThat(value(Map.of(), environment)).hasValue("spark");
        assertThat(value(Map.of(NAME, "context"), environment)).hasValue("context");
    }

    @Test
    void hasNoValueWithoutADefault() {
        assertThat(new PlaceholderValues(Map.of(), key -> SparkConfiguration.get(spark, key), Map.of(), redaction)
                        .value(new Placeholder("no.such.name", Optional.empty())))
                .isEmpty();
    }

    @Test
    void redactsSecretsByTheirNameAndByTheirText() {
        PlaceholderValues values = new PlaceholderValues(
                Map.of("store.password", "abc123", "url", "jdbc:x?password=hunter2", "root", "/data"),
                key -> SparkConfiguration.get(spark, key),
                Map.of(),
                redaction);
        for (String name : new String[] {"store.password", "url", "root"}) {
            values.value(new Placeholder(name, Optional.empty()));
        }

        assertThat(redaction.apply("at /data with abc123 from jdbc:x?password=hunter2"))
                .isEqualTo("at /data with *********(redacted) from *********(redacted)");
    }
}
