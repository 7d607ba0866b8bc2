package io.expectationsink.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.expectationsink.checkpoint.table.CatalogLookup;
import io.expectationsink.exception.InvalidSinkException;
import io.expectationsink.exception.SinkFailedException;
import io.expectationsink.testing.LocalSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LocalSpark.class)
class ExternalTableTest {

    @TempDir
    private Path folder;

    private SparkSession spark;
    private TableProvisioner provisioner;

    @BeforeEach
    void start(SparkSession session) {
        spark = session;
        provisioner = new TableProvisioner(session, new CatalogLookup(session));
    }

    @Test
    void createsATableAtAnyPath() {
        Path place = folder.resolve("it's a ${place}");
        TableRequest request = Requests.forNewTable()
                .path(place.toString())
                .property("product_id", "p")
                .build();
        assertThat(provisioner.provision(request, ExistingTable.COMPARE).created())
                .isTrue();
        assertThat(place.resolve("_delta_log")).isDirectory();
        assertThat(new TableProperties(spark).read(request.table())).containsEntry("product_id", "p");
    }

    /** After a restart with Spark's catalog in memory the name is gone and the folder is there. */
    @ParameterizedTest
    @ValueSource(strings = {"delta", "parquet", "json"})
    void findsItsRowsAgainAfterTheNameIsLost(String format) {
        Requests declared = Requests.forNewTable()
                .format(format)
                .path(folder.resolve("kept").toString())
                .partitionBy("name")
                .property("product_id", "p");
        TableRequest first = declared.property("identity", "1").build();
        provisioner.provision(first, ExistingTable.COMPARE);
        spark.sql("INSERT INTO " + first.table() + " VALUES (1, 'a'), (2, 'b')");
        spark.sql("DROP TABLE " + first.table());

        TableRequest again = declared.property("identity", "2").build();
        ProvisionedTable table = provisioner.provision(again, ExistingTable.COMPARE);
        assertThat(table.created()).isFalse();
        assertThat(spark.table(again.table()).count()).isEqualTo(2);
        if (format.equals("delta")) {
            assertThat(new TableProperties(spark).read(again.table())).containsEntry("identity", "1");
            assertThat(spark.sql("DESCRIBE HISTORY " + again.table()).count()).isEqualTo(2);
        }
        table.undo();
        assertThat(spark.catalog().tableExists(again.table())).isFalse();
        assertThat(spark.read()
                        .format(format)
                        .load(folder.resolve("kept").toString())
                        .count())
                .isEqualTo(2);
    }

    @Test
    void adoptsATableThatAnotherProgramWroteAndSetsItsProduct() {
        String path = written();
        TableRequest request = Requests.forNewTable()
                .schema("id INT, name STRING")
                .path(path)
                .property("product_id", "p")
                .build();
        ProvisionedTable table = provisioner.provision(request, ExistingTable.COMPARE);
        assertThat(table.created()).isFalse();
        assertThat(new TableProperties(spark).read(request.table())).containsEntry("product_id", "p");
        assertThat(spark.table(request.table()).count()).isEqualTo(3);
    }

    @Test
    void refusesATableThatDoesNotFitAndTakesTheNameBack() {
        String path = written();
        TableRequest request = Requests.forNewTable()
                .schema("id INT, name STRING, extra STRING")
                .path(path)
                .property("product_id", "p")
                .build();
        assertThatThrownBy(() -> provisioner.provision(request, ExistingTable.COMPARE))
                .isInstanceOf(InvalidSinkException.class)
                .hasMessageContainingAll("[ES413]", "'extra'");
        assertThat(spark.catalog().tableExists(request.table())).isFalse();
        assertThat(spark.read().format("delta").load(path).count()).isEqualTo(3);
        assertThatThrownBy(() -> provisioner.provision(request, ExistingTable.REFUSE))
                .isInstanceOf(InvalidSinkException.class)
                .hasMessageContaining("[ES415]");
        assertThat(spark.catalog().tableExists(request.table())).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "parquet | id STRING, third INT | id string",
                "orc | id STRING, third INT | id string",
                "parquet | id INT, name STRING, third INT | third int"
            })
    void refusesFilesOfOtherColumns(String format, String rows, String found) {
        String path = folder.resolve("files").toString();
        spark.sql("SELECT 1 AS id, 'a' AS name").write().format(format).save(path);
        TableRequest request = Requests.forNewTable()
                .format(format)
                .schema(rows)
                .path(path)
                .batch()
                .build();
        assertThatThrownBy(() -> provisioner.provision(request, ExistingTable.COMPARE))
                .isInstanceOf(InvalidSinkException.class)
                .message()
                .containsIgnoringCase(found)
                .contains("[ES413]");
        assertThat(spark.catalog().tableExists(request.table())).isFalse();
        assertThat(provisioner.provision(request, ExistingTable.REPLACE).created())
                .isFalse();
    }

    /** Spark guesses partition columns' types from folder names: a text of digits comes back as a number. */
    @Test
    void takesFilesWhosePartitionsLookLikeNumbers() {
        String path = folder.resolve("parts").toString();
        spark.sql("SELECT 1 AS id, '7' AS name").write().partitionBy("name").parquet(path);
        TableRequest request = Requests.forNewTable()
                .format("parquet")
                .partitionBy("name")
                .path(path)
                .build();
        provisioner.provision(request, ExistingTable.COMPARE);
        assertThat(spark.table(request.table()).select("name").first().getString(0))
                .isEqualTo("7");
    }

    @Test
    void refusesAFolderWithOtherFiles() throws IOException {
        Files.writeString(folder.resolve("note.txt"), "not a table");
        TableRequest request = Requests.forNewTable().path(folder.toString()).build();
        assertThatThrownBy(() -> provisioner.provision(request, ExistingTable.COMPARE))
                .isInstanceOf(SinkFailedException.class)
                .hasMessageContainingAll("'strikes'", folder.toString(), "Choose another path");
        assertThat(spark.catalog().tableExists(request.table())).isFalse();
    }

    @Test
    void refusesARelativePath() {
        TableRequest request = Requests.forNewTable().path("target/strikes").build();
        assertThatThrownBy(() -> provisioner.provision(request, ExistingTable.COMPARE))
                .isInstanceOf(InvalidSinkException.class)
                .hasMessageContainingAll("[ES417]", "'strikes'", "relative path 'target/strikes'", "absolute");
        assertThat(spark.catalog().tableExists(request.table())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "%s/", "file:%s", "file://%s", "%s/../a place%%20", "/.//%s"})
    void knowsALocationInEverySpelling(String spelling) {
        String table = Requests.newName();
        String place = folder.resolve("a place%20").toString();
        spark.sql("CREATE TABLE " + table + " (id INT, name STRING) USING delta LOCATION '" + place + "'");
        TableRequest request =
                Requests.forTable(table).path(spelling.formatted(place)).build();
        assertThat(provisioner.provision(request, ExistingTable.COMPARE).created())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"delta", "parquet"})
    void refusesATableThatIsElsewhere(String format) {
        for (String location : new String[] {"", " LOCATION '" + folder.resolve(format) + "'"}) {
            String table = Requests.newName();
            spark.sql("CREATE TABLE " + table + " (id INT, name STRING) USING " + format + location);
            TableRequest request = Requests.forTable(table)
                    .format(format)
                    .path(folder.resolve("elsewhere").toString())
                    .build();
            assertThatThrownBy(() -> provisioner.provision(request, ExistingTable.COMPARE))
                    .isInstanceOf(InvalidSinkException.class)
                    .hasMessageContainingAll("[ES417]", "elsewhere", "its table is at file:");
        }
    }

    private String written() {
        String path = folder.resolve("written").toString();
        spark.range(3)
                .selectExpr("CAST(id AS INT) AS id", "CAST(id AS STRING) AS name")
                .write()
                .format("delta")
                .partitionBy("name")
                .save(path);
        return path;
    }
}
