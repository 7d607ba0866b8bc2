package io.expectationsink.runtime;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchNamespaceException;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.delta.catalog.DeltaCatalog;

/** Delta's catalog, which counts what it is asked in the thread that counts. Each would be a request to a metastore. */
@SuppressWarnings("overrides") // Scala's alterTable has no varargs.
public final class CountingCatalog extends DeltaCatalog {

    private static final ThreadLocal<Optional<Map<String, Integer>>> CALLS = ThreadLocal.withInitial(Optional::empty);

    /** Something that is done while calls are counted. */
    @FunctionalInterface
    interface Action {

        void run() throws Exception;
    }

    /** A session of the same application with a catalog of this class. */
    static SparkSession session(SparkSession spark) {
        SparkSession session = spark.newSession();
        session.conf().set("spark.sql.catalog.spark_catalog", CountingCatalog.class.getName());
        // Loads the catalog; in a later call it might be that of the thread's session.
        session.sql("SHOW TABLES").collect();
        return session;
    }

    /** How often each question is asked meanwhile. */
    static Map<String, Integer> count(Action action) throws Exception {
        Map<String, Integer> calls = new TreeMap<>();
        CALLS.set(Optional.of(calls));
        try {
            action.run();
        } finally {
            CALLS.remove();
        }
        return calls;
    }

    private static void called(String question) {
        CALLS.get().ifPresent(calls -> calls.merge(question, 1, Integer::sum));
    }

    @Override
    public Table loadTable(Identifier table) {
        called("loadTable");
        return super.loadTable(table);
    }

    @Override
    public boolean tableExists(Identifier table) {
        called("tableExists");
        return super.tableExists(table);
    }

    @Override
    public boolean namespaceExists(String[] namespace) {
        called("namespaceExists");
        return super.namespaceExists(namespace);
    }

    @Override
    public Map<String, String> loadNamespaceMetadata(String[] namespace) throws NoSuchNamespaceException {
        called("loadNamespaceMetadata");
        return super.loadNamespaceMetadata(namespace);
    }
}
