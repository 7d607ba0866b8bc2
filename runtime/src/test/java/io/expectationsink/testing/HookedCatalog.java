package io.expectationsink.testing;

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

    private static final Map<String, Hook> HOOKS = new ConcurrentHashMap<>();

    /** What happens; an exception is the catalog's own. */
    @FunctionalInterface
    public interface Hook {

        /** Happens. */
        void run() throws Exception;
    }

    /** A session of the same application with a catalog of this class. */
    public static SparkSession session(SparkSession spark) {
        SparkSession session = spark.newSession();
        session.conf().set("spark.sql.catalog.spark_catalog", HookedCatalog.class.getName());
        // Loads the catalog; in a later call it might be that of the thread's session.
        session.sql("SHOW TABLES").collect();
        return session;
    }

    /** Something happens once, after the table of that name is told of next. */
    public static void afterNext(String table, Hook hook) {
        HOOKS.put(table, hook);
    }

    /** Whether it has not happened yet. */
    public static boolean awaits(String table) {
        return HOOKS.containsKey(table);
    }

    @Override
    public Table loadTable(Identifier table) {
        Table told = super.loadTable(table);
        Optional<Hook> hook = Optional.ofNullable(HOOKS.remove(table.name()));
        if (hook.isPresent()) {
            run(hook.get());
        }
        return told;
    }

    private static void run(Hook hook) {
        try {
            hook.run();
        } catch (Exception e) {
            HookedCatalog.<RuntimeException>raise(e);
        }
    }

    /** As code in Scala, which throws checked exceptions that it does not declare. */
    @SuppressWarnings("unchecked")
    private static <E extends Exception> void raise(Exception e) throws E {
        throw (E) e;
    }
}
