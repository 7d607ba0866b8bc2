package io.expectationsink.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.expectationsink.checkpoint.table.CatalogLookup;
import io.expectationsink.exception.InvalidSinkException;
import io.expectationsink.testing.LocalSpark;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LocalSpark.class)
class ExistingTableTest {

    private SparkSession spark;
    private TableProvisioner provisioner;

    @BeforeEach
    void start(SparkSession session) {
        spark = session;
        provisioner = new TableProvisioner(session, new CatalogLookup(session));
    }

    @Test
    void findsAFittingTableAndLeavesItAlone() {
        String table = create("(id INT, name STRING, more DATE) USING delta PARTITIONED BY (name)");
        TableRequest request =
                Requests.forTable(table).schema("NAME STRING, ID BIGINT").build();
        ProvisionedTable found = provisioner.provision(request, ExistingTable.COMPARE);
        assertThat(found.created()).isFalse();
        assertThat(commits(table)).isOne();
    }

    @Test
    void namesEveryDifferenceAtOnce() {
        String table = create("(id DATE, name STRING, place STRUCT<x: INT>) USING delta PARTITIONED BY (name)");
        TableRequest request = Requests.forTable(table)
                .schema("id INT, name STRING, extra STRING, place STRUCT<x: INT, y: INT>")
                .partitionBy("id")
                .build();
        assertThatThrownBy(() -> provisioner.provision(request, ExistingTable.COMPARE))
                .isInstanceOfSatisfying(
                        InvalidSinkException.class,
                        refusal -> assertThat(refusal.findings())
                                .extracting(finding -> finding.rule().id())
                                .containsExactly("ES413", "ES413", "ES413", "ES414"))
                .hasMessageContainingAll(
                        "'id' as INT, which the table has as DATE",
                        "'extra'",
                        "'place.y'",
                        "mergeSchema",
                        "is partitioned by id, the table that is there by name",
                        "partitionBy = {\"name\"}");
        assertThat(commits(table)).isOne();
    }

    @Test
    void mergeSchemaAllowsMoreColumns() {
        String table = create("(id INT) USING delta");
        TableRequest request = Requests.forTable(table).mergeSchema().build();
        assertThatCode(() -> provisioner.provision(request, ExistingTable.COMPARE))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"delta, parquet", "parquet, delta", "json, csv"})
    void refusesAnotherFormat(String there, String wanted) {
        String table = create("(id INT, name STRING) USING " + there);
        assertThatThrownBy(() -> provisioner.provision(
                        Requests.forTable(table).format(wanted).build(), ExistingTable.REPLACE))
                .isInstanceOf(InvalidSinkException.class)
                .hasMessageContainingAll("[ES412]", "'" + wanted + "'", "format = \"" + there + "\"");
    }

    @Test
    void givesTheFormatInTheTablesOwnSpelling() {
        String table = create("(id INT, name STRING) USING Parquet");
        TableRequest request = Requests.forTable(table).format("PARQUET").build();
        assertThat(provisioner.provision(request, ExistingTable.COMPARE).format())
                .isEqualTo("Parquet");
    }

    @Test
    void refusesAView() {
        String view = Requests.newName();
        spark.sql("CREATE VIEW " + view + " AS SELECT 1 AS id, 'a' AS name");
        assertThatThrownBy(() -> provisioner.provision(Requests.forTable(view).build(), ExistingTable.COMPARE))
                .isInstanceOf(InvalidSinkException.class)
                .hasMessageContainingAll("[ES412]", "a view", "drop the view");
    }

    @Test
    void looksPastATemporaryView() {
        String name = Requests.newName();
        spark.range(1).createOrReplaceTempView(name);
        TableRequest request = Requests.forTable(name).build();
        assertThat(provisioner.provision(request, ExistingTable.COMPARE).created())
                .isTrue();
        assertThat(provisioner.provision(request, ExistingTable.COMPARE).created())
                .isFalse();
        assertThat(spark.table("spark_catalog.default." + name).columns()).containsExactly("id", "name");
    }

    /** The proof that such rows do no harm: files with fields in another case, below a table with comments. */
    @ParameterizedTest
    @ValueSource(strings = {"parquet", "orc"})
    void takesFieldsInAnotherCaseAndWithoutComments(String format) {
        String table = create(
                "(id INT, s STRUCT<x: INT COMMENT 'c', y: STRUCT<z: INT>>, a ARRAY<STRUCT<q: INT>>) USING " + format);
        String rows = "id INT, s STRUCT<X: INT, y: STRUCT<Z: INT COMMENT 'd'>>, A ARRAY<STRUCT<Q: INT>>";
        TableRequest request =
                Requests.forTable(table).format(format).schema(rows).build();
        assertThatCode(() -> provisioner.provision(request, ExistingTable.COMPARE))
                .doesNotThrowAnyException();
        spark.sql("SELECT 1 AS id, named_struct('X', 2, 'y', named_struct('Z', 3)) AS s,"
                        + " array(named_struct('Q', 4)) AS A")
                .write()
                .format(format)
                .mode("append")
                .save(new TableReader(spark).read(table).location().orElseThrow());
        spark.catalog().refreshTable(table);
        assertThat(spark.sql("SELECT id, s.x, s.y.z, a[0].q FROM " + table).collectAsList())
                .containsExactly(RowFactory.create(1, 2, 3, 4));
    }

    @Test
    void tellsCaseOfFieldsWhereReadersDo() {
        String json = create("(id INT, s STRUCT<x: INT>) USING json");
        assertThatThrownBy(() -> provisioner.provision(
                        Requests.forTable(json)
                                .format("json")
                                .schema("id INT, s STRUCT<X: INT>")
                                .build(),
                        ExistingTable.COMPARE))
                .hasMessageContaining("[ES413]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "parquet | id INT, name STRING, extra INT | extra int",
                "parquet | id INT | nothing more, where the table has name string",
                "parquet | id BIGINT, name STRING | id bigint",
                "json | ID INT, name STRING | ID int",
                "csv | name STRING, id INT | the order",
            })
    void refusesRowsThatWouldMakeFilesUnreadable(String format, String rows, String found) {
        String table = create("(id INT, name STRING) USING " + format);
        assertThatThrownBy(() -> provisioner.provision(
                        Requests.forTable(table).format(format).schema(rows).build(), ExistingTable.COMPARE))
                .isInstanceOf(InvalidSinkException.class)
                .message()
                .containsIgnoringCase(found)
                .contains("[ES413]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "parquet | NAME STRING, ID INT",
                "orc | name STRING, Id INT",
                "json | name STRING, id INT",
                "csv | ID INT, name STRING"
            })
    void takesRowsThatKeepFilesReadable(String format, String rows) {
        String table = create("(id INT, name STRING) USING " + format);
        assertThatCode(() -> provisioner.provision(
                        Requests.forTable(table).format(format).schema(rows).build(), ExistingTable.COMPARE))
                .doesNotThrowAnyException();
    }

    @Test
    void comparesPartitionsOfFilesInOrder() {
        String table = create("(id INT, name STRING, day DATE) USING csv PARTITIONED BY (id, day)");
        Requests request = Requests.forTable(table).format("csv").schema("day DATE, name STRING, id INT");
        assertThatCode(() ->
                        provisioner.provision(request.partitionBy("ID", "day").build(), ExistingTable.COMPARE))
                .doesNotThrowAnyException();
        for (String[] other : new String[][] {{"day", "id"}, {"id"}, {}}) {
            assertThatThrownBy(() ->
                            provisioner.provision(request.partitionBy(other).build(), ExistingTable.COMPARE))
                    .isInstanceOf(InvalidSinkException.class)
                    .hasMessageContainingAll("[ES414]", "id, day");
        }
    }

    @Test
    void replacingSchemasComparesNothingButTheFormat() {
        String table = create("(id DATE, other DATE) USING delta PARTITIONED BY (other)");
        assertThatThrownBy(() -> provisioner.provision(Requests.forTable(table).build(), ExistingTable.REPLACE))
                .isInstanceOf(InvalidSinkException.class)
                .hasMessageContaining("[ES413]");
        assertThatCode(() -> provisioner.provision(
                        Requests.forTable(table).partitionBy("id").build(), ExistingTable.REPLACE_SCHEMA))
                .doesNotThrowAnyException();
        String files = create("(other DATE) USING parquet");
        assertThatCode(() -> provisioner.provision(
                        Requests.forTable(files).format("parquet").build(), ExistingTable.REPLACE))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesOrKeepsWhatIsThereAsAsked() {
        String table = create("(other DATE) USING parquet");
        TableRequest request =
                Requests.forTable(table).property("product_id", "p").build();
        assertThatThrownBy(() -> provisioner.provision(request, ExistingTable.REFUSE))
                .isInstanceOf(InvalidSinkException.class)
                .hasMessageContainingAll("[ES415]", "IGNORE");
        assertThat(provisioner.provision(request, ExistingTable.KEEP).created()).isFalse();
        assertThat(new TableProperties(spark).read(table)).doesNotContainKey("product_id");
    }

    @ParameterizedTest
    @EnumSource(ExistingTable.class)
    void createsWhateverThePolicyWhenThereIsNone(ExistingTable policy) {
        assertThat(provisioner.provision(Requests.forNewTable().build(), policy).created())
                .isTrue();
    }

    private String create(String definition) {
        String table = Requests.newName();
        spark.sql("CREATE TABLE " + table + " " + definition);
        return table;
    }

    private long commits(String table) {
        return spark.sql("DESCRIBE HISTORY " + table).count();
    }
}
