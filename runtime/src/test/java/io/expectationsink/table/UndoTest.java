package io.expectationsink.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.checkpoint.table.CatalogLookup;
import io.expectationsink.testing.LocalSpark;
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
class UndoTest {

    private SparkSession spark;
    private TableProvisioner provisioner;

    @BeforeEach
    void start(SparkSession session) {
        spark = session;
        provisioner = new TableProvisioner(session, new CatalogLookup(session));
    }

    @ParameterizedTest
    @ValueSource(strings = {"delta", "parquet"})
    void dropsAnEmptyTableThatItMade(String format) {
        TableRequest request = Requests.forNewTable().format(format).build();
        ProvisionedTable table = provisioner.provision(request, ExistingTable.COMPARE);
        table.undo();
        assertThat(spark.catalog().tableExists(request.table())).isFalse();
        table.undo();
        assertThat(provisioner.provision(request, ExistingTable.COMPARE).created())
                .isTrue();
    }

    @Test
    void dropsTheNameOfAnExternalTable(@TempDir Path folder) {
        TableRequest request =
                Requests.forNewTable().path(folder.resolve("new").toString()).build();
        provisioner.provision(request, ExistingTable.COMPARE).undo();
        assertThat(spark.catalog().tableExists(request.table())).isFalse();
    }

    @Test
    void leavesATableWithRows() {
        TableRequest request = Requests.forNewTable().build();
        ProvisionedTable table = provisioner.provision(request, ExistingTable.COMPARE);
        spark.sql("INSERT INTO " + request.table() + " VALUES (1, 'a')");
        table.undo();
        assertThat(spark.table(request.table()).count()).isOne();
    }

    @Test
    void leavesATableThatWasThere() {
        TableRequest request = Requests.forNewTable().build();
        provisioner.provision(request, ExistingTable.COMPARE);
        provisioner.provision(request, ExistingTable.COMPARE).undo();
        assertThat(spark.catalog().tableExists(request.table())).isTrue();
    }

    @Test
    void leavesATableThatAnotherSinkCountsOn() {
        TableRequest request = Requests.forNewTable().use(new Use(false, true)).build();
        provisioner.provision(request, ExistingTable.COMPARE).undo();
        assertThat(spark.catalog().tableExists(request.table())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"'x' = 'y',", "'product_id' = 'other', other"})
    void givesTheProductBack(String properties, String product) {
        String table = Requests.newName();
        spark.sql("CREATE TABLE " + table + " (id INT, name STRING) USING delta TBLPROPERTIES (" + properties + ")");
        ProvisionedTable provisioned = provisioner.provision(
                Requests.forTable(table).property("product_id", "p").build(), ExistingTable.COMPARE);
        assertThat(new TableProperties(spark).read(table)).containsEntry("product_id", "p");
        provisioned.undo();
        assertThat(new TableProperties(spark).read(table).get("product_id")).isEqualTo(product);
    }

    @Test
    void leavesATableThatAStreamWritesTo() {
        TableRequest request = Requests.forNewTable().use(Use.byAStream()).build();
        provisioner.provision(request, ExistingTable.COMPARE).undo();
        assertThat(spark.catalog().tableExists(request.table())).isTrue();
    }
}
