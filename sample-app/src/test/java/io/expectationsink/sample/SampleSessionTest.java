package io.expectationsink.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SampleSessionTest {

    private static final Folders FOLDERS = new Folders(Path.of("target", "nowhere"));

    @AfterEach
    void forget() {
        System.clearProperty("spark.master");
        System.clearProperty("spark.sql.shuffle.partitions");
    }

    @Test
    void aloneItIsLocal() {
        SparkConf configuration = SampleSession.configuration(FOLDERS);

        assertThat(configuration.get("spark.master")).isEqualTo("local[2]");
        assertThat(configuration.get("spark.driver.host")).isEqualTo("localhost");
        assertThat(configuration.get("spark.sql.shuffle.partitions")).isEqualTo("1");
    }

    @Test
    void whatSparkSubmitSaysWins() {
        // It hands its settings over as system properties.
        System.setProperty("spark.master", "spark://master:7077");
        System.setProperty("spark.sql.shuffle.partitions", "8");

        SparkConf configuration = SampleSession.configuration(FOLDERS);

        assertThat(configuration.get("spark.master")).isEqualTo("spark://master:7077");
        assertThat(configuration.get("spark.sql.shuffle.partitions")).isEqualTo("8");
        assertThat(configuration.get("spark.sql.extensions")).contains("Delta");
        assertThat(configuration.contains("spark.driver.host"))
                .as("a driver that other machines do not reach")
                .isFalse();
    }
}
