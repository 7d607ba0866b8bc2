package io.expectationsink.table;

import io.expectationsink.definition.TableName;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * A table's name with its catalog and schema. A name of one part may be a temporary view's to whoever reads it, and a
 * table's to Spark's writers.
 */
public final class QualifiedName {

    private static final int SCHEMA_AND_NAME = 2;

    private QualifiedName() {}

    /** The table that the session's writers mean by the name; a name with a schema stays as it is. */
    public static String of(SparkSession spark, String table) {
        if (!(TableName.of(table) instanceof TableName.Parts parts)
                || parts.names().size() > 1) {
            return table;
        }
        return quoted(spark, parts.names());
    }

    /** The name with catalog and schema whatever its parts: the text is the same for each way to write it. */
    public static String full(SparkSession spark, String table) {
        if (!(TableName.of(table) instanceof TableName.Parts parts)
                || parts.names().size() > SCHEMA_AND_NAME) {
            return table;
        }
        if (parts.names().size() == 1) {
            return quoted(spark, parts.names());
        }
        List<String> names = new ArrayList<>(List.of(spark.catalog().currentCatalog()));
        names.addAll(parts.names());
        return new TableName.Parts(names).quoted();
    }

    private static String quoted(SparkSession spark, List<String> name) {
        List<String> names = new ArrayList<>(List.of(spark.catalog().currentCatalog()));
        String schema = spark.catalog().currentDatabase();
        if (TableName.of(schema) instanceof TableName.Parts parts) {
            names.addAll(parts.names());
        } else if (!schema.isEmpty()) {
            names.add(schema);
        }
        names.addAll(name);
        return new TableName.Parts(names).quoted();
    }
}
