package io.expectationsink.table;

import io.expectationsink.definition.TableName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;

/**
 * Where the session catalog puts a managed table ({@code SessionCatalog.defaultTablePath}): below its schema's location. A
 * catalog that forgets its tables finds no name there, and files.
 */
public final class DefaultLocation {

    private static final String SESSION_CATALOG = "spark_catalog";
    private static final String CASE_SENSITIVE = "spark.sql.caseSensitive";
    private static final int PARTS = 3;

    private DefaultLocation() {}

    /** The location of the table, were it created now; empty for a table of another catalog, and without its schema. */
    public static Optional<String> of(SparkSession spark, String table) {
        if (!(TableName.of(QualifiedName.full(spark, table)) instanceof TableName.Parts parts)) {
            return Optional.empty();
        }
        List<String> names = parts.names();
        if (names.size() != PARTS || !names.get(0).equalsIgnoreCase(SESSION_CATALOG)) {
            return Optional.empty();
        }
        try {
            String schema = new TableName.Parts(names.subList(0, PARTS - 1)).quoted();
            return Optional.of(
                    spark.catalog().getDatabase(schema).locationUri() + "/" + name(spark, names.get(PARTS - 1)));
        } catch (AnalysisException e) {
            return Optional.empty();
        }
    }

    /** As {@code SessionCatalog.formatTableName} has it. */
    private static String name(SparkSession spark, String table) {
        return Boolean.parseBoolean(spark.conf().get(CASE_SENSITIVE)) ? table : table.toLowerCase(Locale.ROOT);
    }
}
