package io.expectationsink.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.expectationsink.checkpoint.table.CatalogLookup;
import io.expectationsink.testing.CapturedLog;
import io.expectationsink.testing.LocalSpark;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LocalSpark.class)
class ProductIdTest {

    private SparkSession spark;
    private TableProvisioner provisioner;

    @BeforeEach
    void start(SparkSession session) {
        spark = session;
        provisioner = new TableProvisioner(session, new CatalogLookup(session));
    }

    @Test
    void anEqualOneIsLeftAlone() {
        String table = create("delta", "'product_id' = 'aviation'");
        assertThat(provision(Requests.forTable(table), "aviation")).containsOnly("aviation");
        assertThat(commits(table)).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'x' = 'y'", "'product_id' = 'other'"})
    void aMissingOrDifferentOneIsSetOnce(String properties) {
        String table = create("delta", properties);
        assertThat(provision(Requests.forTable(table), "aviation")).containsOnly("aviation");
        assertThat(provision(Requests.forTable(table), "aviation")).containsOnly("aviation");
        assertThat(commits(table)).isEqualTo(2);
    }

    @Test
    void aDifferentOneIsAWarningAndAMissingOneIsNone() {
        String other = create("delta", "'product_id' = 'other'");
        String missing = create("delta", "'x' = 'y'");
        try (CapturedLog log = CapturedLog.open()) {
            provision(Requests.forTable(missing), "aviation");
            assertThat(log.warnings()).isEmpty();

            provision(Requests.forTable(other), "aviation");
            assertThat(log.warnings())
                    .singleElement()
                    .asString()
                    .startsWith("[ES416]")
                    .contains("'aviation'", "'other'", "is replaced now");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"'x' = 'y'", "'product_id' = 'other'"})
    void isNotSetAgainstTheSettingNorUnderAStream(String properties) {
        String table = create("delta", properties);
        assertThat(provision(Requests.forTable(table).leaveExisting(), "aviation"))
                .doesNotContain("aviation");
        assertThat(provision(Requests.forTable(table).use(Use.byAStream()), "aviation"))
                .doesNotContain("aviation");
        assertThat(commits(table)).isOne();
    }

    @Test
    void noOtherPropertyIsEverSet() {
        String table = create("delta", "'product_id' = 'aviation', 'identity' = '1'");
        TableRequest request = Requests.forTable(table)
                .property("product_id", "aviation")
                .property("identity", "2")
                .build();
        provisioner.provision(request, ExistingTable.COMPARE);
        assertThat(new TableProperties(spark).read(table)).containsEntry("identity", "1");
        assertThat(commits(table)).isOne();
    }

    /** Spark answers {@code *********(redacted)} for what looks like a secret. */
    @ParameterizedTest
    @ValueSource(strings = {"delta", "parquet"})
    void oneThatSparkHidesIsNotSetAgain(String format) {
        TableRequest request = Requests.forNewTable()
                .format(format)
                .property("product_id", "token-service")
                .build();
        try (CapturedLog log = CapturedLog.open()) {
            for (int i = 0; i < 3; i++) {
                provisioner.provision(request, ExistingTable.COMPARE);
            }
            assertThat(log.infos()).noneMatch(info -> info.contains("product_id"));
            assertThat(log.warnings()).isEmpty();
        }
        if (format.equals("delta")) {
            assertThat(commits(request.table())).isOne();
        }
    }

    private Iterable<String> provision(Requests request, String product) {
        TableRequest asked = request.property("product_id", product).build();
        provisioner.provision(asked, ExistingTable.COMPARE);
        String kept = new TableProperties(spark).read(asked.table()).get("product_id");
        return kept == null ? List.of() : List.of(kept);
    }

    private String create(String format, String properties) {
        String table = Requests.newName();
        spark.sql("CREATE TABLE " + table + " (id INT, name STRING) USING " + format + " TBLPROPERTIES (" + properties
                + ")");
        return table;
    }

    private long commits(String table) {
        return spark.sql("DESCRIBE HISTORY " + table).count();
    }
}
