package io.expectationsink.table;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Reads and sets a table's properties. */
final class TableProperties {

    private final SparkSession spark;

    TableProperties(SparkSession spark) {
        this.spark = spark;
    }

    /** All properties. Asked for one that is missing, Spark would answer a sentence. */
    Map<String, String> read(String table) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (Row row : spark.sql("SHOW TBLPROPERTIES " + SqlText.table(table)).collectAsList()) {
            properties.put(row.getString(0), row.getString(1));
        }
        return properties;
    }

    /** Whether Spark hides the value, because key or value look like a secret: what it is nobody can tell. */
    static boolean isHidden(String value) {
        return value.endsWith("(redacted)");
    }

    /** Sets one property: a commit on a Delta table, which kills a stream whose batch runs at that time. */
    void set(String table, String key, String value) {
        set(table, Map.of(key, value));
    }

    /** Sets the properties, in one commit. */
    void set(String table, Map<String, String> properties) {
        spark.sql("ALTER TABLE " + SqlText.table(table) + " SET TBLPROPERTIES " + SqlText.properties(properties));
    }

    /** Removes one property if it is there. */
    void unset(String table, String key) {
        spark.sql("ALTER TABLE " + SqlText.table(table) + " UNSET TBLPROPERTIES IF EXISTS (" + SqlText.literal(key)
                + ")");
    }
}
