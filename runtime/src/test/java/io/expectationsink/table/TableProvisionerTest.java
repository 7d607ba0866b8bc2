package io.expectationsink.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.expectationsink.checkpoint.table.CatalogLookup;
import io.expectationsink.exception.InvalidSinkException;
import io.expectationsink.exception.SinkFailedException;
import io.expectationsink.testing.LocalSpark;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("end-to-end")
@ExtendWith(LocalSpark.class)
class TableProvisionerTest {

    private SparkSession spark;
    private TableProvisioner provisioner;

    @BeforeEach
    void start(SparkSession session) {
        spark = session;
        provisioner = new TableProvisioner(session, new CatalogLookup(session));
    }

    @Test
    void createsADeltaTableWithItsPropertiesInOneCommit() {
        TableRequest request = Requests.forNewTable()
                .partitionBy("name")
                .property("product_id", "aviation")
                .property("identity", "4711")
                .build();
        ProvisionedTable table = provisioner.provision(request, ExistingTable.COMPARE);
        assertThat(table.created()).isTrue();
        assertThat(table.format()).isEqualTo("delta");
        TableState state = new TableReader(spark).read(request.table());
        assertThat(state.partitionColumns()).containsExactly("name");
        assertThat(state.provider()).contains("delta");
        assertThat(new TableProperties(spark).read(request.table()))
                .containsEntry("product_id", "aviation")
                .containsEntry("identity", "4711");
        assertThat(spark.sql("DESCRIBE HISTORY " + request.table()).count()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"parquet", "orc", "json", "csv", "JSON"})
    void createsTablesOfFileFormatsWithProperties(String format) {
        TableRequest request = Requests.forNewTable()
                .format(format)
                .partitionBy("name")
                .property("product_id", "it's")
                .build();
        assertThat(provisioner.provision(request, ExistingTable.COMPARE).format())
                .isEqualTo(format.toLowerCase(java.util.Locale.ROOT));
        TableState state = new TableReader(spark).read(request.table());
        assertThat(state.partitionColumns()).containsExactly("name");
        assertThat(new TableProperties(spark).read(request.table())).containsEntry("product_id", "it's");
    }

    @Test
    void createsClusteredAndBucketedTables() {
        TableRequest clustered = Requests.forNewTable().clusterBy("name").build();
        provisioner.provision(clustered, ExistingTable.COMPARE);
        assertThat(new TableProperties(spark).read(clustered.table()))
                .containsEntry("clusteringColumns", "[[\"name\"]]");

        TableRequest bucketed = Requests.forNewTable()
                .format("parquet")
                .bucketBy(3, "id", "name")
                .build();
        provisioner.provision(bucketed, ExistingTable.COMPARE);
        assertThat(spark.sql("SHOW CREATE TABLE " + bucketed.table()).first().getString(0))
                .contains("CLUSTERED BY (id)", "SORTED BY (name)", "INTO 3 BUCKETS");
    }

    @Test
    void keepsNamesTypesAndCommentsAndDropsTheRest() {
        Metadata watermark = new MetadataBuilder()
                .putLong("spark.watermarkDelayMs", 1000)
                .putString("comment", "when it's struck")
                .build();
        StructType nested = new StructType()
                .add("a.b`c", DataTypes.IntegerType, false)
                .add("order", DataTypes.createMapType(DataTypes.StringType, DataTypes.createDecimalType(12, 3)));
        StructType schema = new StructType()
                .add("at", DataTypes.TimestampType, false, watermark)
                .add("odd `name`, (with) = all; of{it}\n", DataTypes.StringType)
                .add("nested", DataTypes.createArrayType(nested, false), false);
        TableRequest request =
                Requests.forNewTable().format("json").schema(schema).build();
        provisioner.provision(request, ExistingTable.COMPARE);
        StructType table = spark.table(request.table()).schema();
        assertThat(table.fieldNames()).isEqualTo(schema.fieldNames());
        assertThat(TypeText.of(table)).isEqualTo(TypeText.of(schema));
        assertThat(table.apply("at").metadata().contains("spark.watermarkDelayMs"))
                .isFalse();
        assertThat(table.apply("at").nullable()).isTrue();
        assertThat(table.apply("at").getComment().get()).isEqualTo("when it's struck");
    }

    @Test
    void refusesColumnsThatDeltaRefuses() {
        TableRequest odd = Requests.forNewTable().schema("`air line` STRING").build();
        assertThatThrownBy(() -> provisioner.provision(odd, ExistingTable.COMPARE))
                .isInstanceOf(InvalidSinkException.class)
                .hasMessageContainingAll(
                        "[ES413]", "'strikes'", "air line", "DELTA_INVALID_CHARACTERS_IN_COLUMN_NAMES");
        assertThat(spark.catalog().tableExists(odd.table())).isFalse();

        StructType untyped = new StructType()
                .add("id", DataTypes.IntegerType)
                .add("nothing", DataTypes.createArrayType(DataTypes.NullType));
        TableRequest request = Requests.forNewTable().schema(untyped).build();
        assertThatThrownBy(() -> provisioner.provision(request, ExistingTable.COMPARE))
                .isInstanceOf(InvalidSinkException.class)
                .hasMessageContainingAll("[ES413]", "'nothing'", "cast");
        assertThat(spark.catalog().tableExists(request.table())).isFalse();
    }

    @Test
    void refusesColumnNamesThatSqlWouldReplace() {
        StructType schema = new StructType().add("a${spark.master}", DataTypes.StringType);
        TableRequest request =
                Requests.forNewTable().format("parquet").schema(schema).build();
        assertThatThrownBy(() -> provisioner.provision(request, ExistingTable.COMPARE))
                .isInstanceOf(InvalidSinkException.class)
                .hasMessageContainingAll("[ES413]", "a${spark.master}");
        TableRequest empty = Requests.forNewTable().schema(new StructType()).build();
        assertThatThrownBy(() -> provisioner.provision(empty, ExistingTable.COMPARE))
                .isInstanceOf(InvalidSinkException.class)
                .hasMessageContaining("without columns");
    }

    @Test
    void saysHowToMakeAMissingSchema() {
        assertThatThrownBy(() -> provisioner.provision(
                        Requests.forTable("nowhere.strikes").build(), ExistingTable.COMPARE))
                .isInstanceOf(SinkFailedException.class)
                .hasMessageContainingAll(
                        "streaming sink 'strikes' (table nowhere.strikes)",
                        "SCHEMA_NOT_FOUND",
                        "CREATE SCHEMA IF NOT EXISTS `nowhere`")
                .hasCauseInstanceOf(Exception.class);
    }

    @Test
    void namesACatalogThatIsNotThere() {
        assertThatThrownBy(() -> provisioner.provision(
                        Requests.forTable("nocatalog.aviation.strikes").build(), ExistingTable.COMPARE))
                .isInstanceOf(SinkFailedException.class)
                .hasMessageContainingAll("'strikes'", "no such catalog", "spark.sql.catalog");
    }

    @Test
    void explainsFilesWithoutAName() {
        for (String format : new String[] {"delta", "parquet"}) {
            TableRequest request = Requests.forNewTable().format(format).build();
            String warehouse = spark.conf().get("spark.sql.warehouse.dir");
            spark.range(3).write().format(format).save(warehouse + "/" + request.table());
            assertThatThrownBy(() -> provisioner.provision(request, ExistingTable.COMPARE))
                    .isInstanceOf(SinkFailedException.class)
                    .hasMessageContainingAll("'strikes'", "catalog does not know the table", "in memory", "path");
            assertThat(spark.catalog().tableExists(request.table())).isFalse();
        }
    }

    @Test
    void wrapsWhatItDoesNotKnow() {
        TableRequest request =
                Requests.forNewTable().property("delta.nonsense", "1").build();
        assertThatThrownBy(() -> provisioner.provision(request, ExistingTable.COMPARE))
                .isInstanceOf(SinkFailedException.class)
                .hasMessageContainingAll("'strikes'", "DELTA_UNKNOWN_CONFIGURATION", "delta.nonsense");
        TableRequest format = Requests.forNewTable().format("nonsense").build();
        assertThatThrownBy(() -> provisioner.provision(format, ExistingTable.COMPARE))
                .isInstanceOf(SinkFailedException.class)
                .hasMessageContainingAll("DATA_SOURCE_NOT_FOUND", "'nonsense'");
    }
}
