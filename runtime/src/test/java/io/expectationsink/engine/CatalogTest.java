package io.expectationsink.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.testing.ChildJvm;
import io.expectationsink.testing.Engine;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.Numbers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Streams that go on in another JVM, with a catalog that keeps the names of tables and with one that forgets them. */
@Tag("proof")
@ExtendWith(LocalSpark.class)
class CatalogTest {

    private static final String THREE = "[0, 1, 2]";
    private static final String FIVE = "[0, 1, 2, 3, 4]";
    private static final String SIX = "[0, 1, 2, 3, 4, 5]";
    private static final String FORGOTTEN = "the catalog does not know the table, and there are files at its location.";

    @TempDir
    private Path folder;

    private Numbers numbers;

    @BeforeEach
    void begin(SparkSession spark) {
        numbers = Numbers.in(spark, folder).add(0, 3);
    }

    @Test
    void aCatalogThatLastsGoesOnAndTellsWhatIsGone() throws Exception {
        try (ChildJvm driver = start(
                "hive",
                "start delta orders",
                "start parquet files",
                "start delta dropped",
                "start parquet dropped_files",
                "start delta lost",
                "start parquet lost_files")) {
            for (String table : List.of("orders", "files", "dropped", "dropped_files", "lost", "lost_files")) {
                assertThat(driver.await(table + " ")).isEqualTo(THREE);
            }
            assertThat(driver.exitCode()).isZero();
        }

        numbers.add(3, 5);
        loseCheckpoint("lost");
        loseCheckpoint("lost_files");
        try (ChildJvm driver = start(
                "hive",
                "start delta orders",
                "start parquet files",
                "DROP TABLE dropped",
                "start delta dropped",
                "DROP TABLE dropped_files",
                "start parquet dropped_files",
                "start delta lost",
                "start parquet lost_files")) {
            assertThat(driver.await("orders")).isEqualTo(FIVE);
            assertThat(driver.await("files")).isEqualTo(FIVE);
            assertThat(driver.await("dropped ")).startsWith("[ES204]").endsWith("is gone.");
            assertThat(driver.await("dropped_files")).startsWith("[ES204]").endsWith("is gone.");
            assertThat(driver.await("lost ")).startsWith("[ES208]");
            assertThat(driver.await("lost_files")).startsWith("[ES210]");
            assertThat(driver.exitCode()).isZero();
        }
    }

    @Test
    void aCatalogThatForgetsFindsTablesAgainByTheirLocation() throws Exception {
        try (ChildJvm driver = start(
                "in-memory",
                "start delta orders lake/orders",
                "start parquet files lake/files",
                "start json lines lake/lines",
                "start parquet lost lake/lost",
                "start parquet emptied lake/emptied",
                "start delta managed",
                "start parquet managed_files",
                "start delta begun_anew")) {
            for (String table :
                    List.of("orders", "files", "lines", "lost", "emptied", "managed", "managed_files", "begun_anew")) {
                assertThat(driver.await(table + " ")).isEqualTo(THREE);
            }
            assertThat(driver.exitCode()).isZero();
        }

        numbers.add(3, 5);
        loseCheckpoint("lost");
        loseCheckpoint("begun_anew");
        FileUtils.deleteDirectory(folder.resolve("lake/emptied/_spark_metadata").toFile());
        try (ChildJvm driver = start(
                "in-memory",
                "start delta orders lake/orders",
                "start parquet files lake/files",
                "start json lines lake/lines",
                "start parquet lost lake/lost",
                "start parquet emptied lake/emptied",
                "start delta managed",
                "start parquet managed_files",
                "start delta begun_anew",
                "start delta managed warehouse/managed",
                "start parquet managed_files warehouse/managed_files",
                "DROP TABLE managed",
                "DROP TABLE managed_files",
                "add",
                "start delta managed warehouse/managed",
                "start parquet managed_files warehouse/managed_files")) {
            assertThat(driver.await("orders")).isEqualTo(FIVE);
            assertThat(driver.await("files")).isEqualTo(FIVE);
            assertThat(driver.await("lines")).isEqualTo(FIVE);
            assertThat(driver.await("lost ")).startsWith("[ES210]");
            assertThat(driver.await("emptied")).startsWith("[ES204]");
            assertThat(driver.await("managed ")).endsWith(FORGOTTEN);
            assertThat(driver.await("managed_files")).endsWith(FORGOTTEN);
            assertThat(driver.await("begun_anew")).endsWith(FORGOTTEN);
            assertThat(driver.await("managed ")).isEqualTo(FIVE);
            assertThat(driver.await("managed_files")).isEqualTo(FIVE);
            assertThat(driver.await("managed ")).isEqualTo(SIX);
            assertThat(driver.await("managed_files")).isEqualTo(SIX);
            assertThat(driver.exitCode()).isZero();
        }
    }

    private ChildJvm start(String catalog, String... commands) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(folder.toString(), catalog));
        arguments.addAll(List.of(commands));
        return ChildJvm.start(Engine.SPARK_WITH_HIVE, CatalogDriver.class, arguments.toArray(String[]::new));
    }

    private void loseCheckpoint(String table) throws Exception {
        FileUtils.deleteDirectory(folder.resolve("checkpoints").resolve(table).toFile());
    }
}
