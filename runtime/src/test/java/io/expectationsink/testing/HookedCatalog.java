package io.expectationsink.runtime;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.delta.catalog.DeltaCatalog;

/** Delta's catalog: something may happen just after it has told of a table. */
@SuppressWarnings("overrides") // Scala's alterTable has no varargs.
public final class HookedCatalog extends DeltaCatalog {

    private static final Map<String, Runnable> HOOKS = new ConcurrentHashMap<>();

    /** A session of the same application with a catalog of this class. */
    static SparkSession session(SparkSession spark) {
        SparkSession session = spark.newSession();
        session.conf().set("spark.sql.catalog.spark_catalog", HookedCatalog.class.getName());
        // Loads the catalog; in a later call it might be that of the thread's session.
        session.sql("SHOW TABLES").collect();
        return session;
    }

    /** Something happens once, after the table of that name is told of next. */
    static void afterNext(String table, Runnable hook) {
        HOOKS.put(table, hook);
    }

    /** Whether it has not happened yet. */
    static boolean awaits(String table) {
        return HOOKS.containsKey(table);
    }

    @Override
    public Table loadTable(Identifier table) {
        Table told = super.loadTable(table);
        Optional.ofNullable(HOOKS.remove(table.name())).ifPresent(Runnable::run);
        return told;
    }
}
