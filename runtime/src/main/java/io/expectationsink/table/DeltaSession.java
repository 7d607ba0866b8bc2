package io.expectationsink.table;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.TableName;
import io.expectationsink.exception.EngineCondition;
import io.expectationsink.rule.Finding;
import io.expectationsink.rule.Rule;
import io.expectationsink.rule.Sink;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * Whether the session can write Delta tables. Vendors bring catalogs and extensions of their own, so only two things
 * count against it: Spark's own session catalog, which cannot create a Delta table with columns (it fails with {@code
 * CANNOT_CREATE_DATA_SOURCE_TABLE.EXTERNAL_METADATA_UNSUPPORTED}), and a parser that does not know Delta's statements,
 * with which tables are created and no write succeeds.
 */
public final class DeltaSession {

    private static final String CATALOG_SETTING = "spark.sql.catalog.spark_catalog";
    private static final String SPARKS_OWN_CATALOG = "builtin";
    private static final String EXTENSION_SETTING = "spark.sql.extensions";
    private static final String EXTENSION = "io.delta.sql.DeltaSparkSessionExtension";
    private static final String CATALOG = "org.apache.spark.sql.delta.catalog.DeltaCatalog";
    /** Only Delta's parser takes a path here. */
    private static final String PROBE = "DESCRIBE DETAIL 'expectation-sink-probe'";

    private final SparkSession spark;

    /** For the session's tables. */
    public DeltaSession(SparkSession spark) {
        this.spark = spark;
    }

    /** ES411 when the sink's target is a Delta table that this session cannot write. */
    public List<Finding> check(Sink sink) {
        if (FormatFamily.of(sink.definition().format()) != FormatFamily.DELTA) {
            return List.of();
        }
        boolean catalog = !usesSessionCatalog(sink) || hasSessionCatalogOfDelta();
        boolean extension = knowsStatements();
        if (catalog && extension) {
            return List.of();
        }
        String missing = catalog ? "extension" : extension ? "catalog" : "extension and catalog";
        return List.of(finding(sink, "writes Delta in a session without Delta's " + missing));
    }

    /** ES411 with these words. */
    static Finding finding(Sink sink, String found) {
        return sink.finding(
                Rule.SESSION_WITHOUT_DELTA,
                Place.of(Attribute.FORMAT),
                found,
                "Spark writes Delta tables only with Delta on the class path and both settings, made before the session"
                        + " starts.",
                "Add io.delta:delta-spark of the version that fits, and .config(\"" + EXTENSION_SETTING + "\", \""
                        + EXTENSION + "\") and .config(\"" + CATALOG_SETTING + "\", \"" + CATALOG
                        + "\") to the SparkSession's builder.");
    }

    private boolean usesSessionCatalog(Sink sink) {
        boolean elsewhere = sink.definition()
                .table()
                .filter(table -> TableName.of(table) instanceof TableName.Parts parts && parts.isInOtherCatalog())
                .isPresent();
        return !elsewhere && spark.catalog().currentCatalog().equals("spark_catalog");
    }

    private boolean hasSessionCatalogOfDelta() {
        return !spark.conf().get(CATALOG_SETTING, SPARKS_OWN_CATALOG).equals(SPARKS_OWN_CATALOG);
    }

    /** The setting answers at once; an extension may also be there by other ways, which only a statement shows. */
    private boolean knowsStatements() {
        if (spark.conf().get(EXTENSION_SETTING, "").contains("DeltaSparkSessionExtension")) {
            return true;
        }
        try {
            spark.sql(PROBE);
            return true;
        } catch (Exception e) {
            return EngineCondition.of(e).filter("PARSE_SYNTAX_ERROR"::equals).isEmpty();
        }
    }
}
