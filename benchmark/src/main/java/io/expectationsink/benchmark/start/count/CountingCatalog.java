package io.expectationsink.benchmark.start.count;

import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.catalyst.analysis.NoSuchNamespaceException;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableChange;
import org.apache.spark.sql.connector.catalog.TableWritePrivilege;
import org.apache.spark.sql.delta.catalog.DeltaCatalog;

/** The session's catalog, where what the engine asks of it is counted. */
public final class CountingCatalog extends DeltaCatalog {

    private static final String LAYER = "catalog";
    private static final Counter COUNTER = new Counter();

    @Override
    public Table loadTable(Identifier name) {
        return COUNTER.count(LAYER, "loadTable", () -> super.loadTable(name));
    }

    @Override
    public Table loadTable(Identifier name, Set<TableWritePrivilege> privileges) throws NoSuchTableException {
        return COUNTER.count(LAYER, "loadTable", () -> super.loadTable(name, privileges));
    }

    @Override
    public boolean tableExists(Identifier name) {
        return COUNTER.count(LAYER, "tableExists", () -> super.tableExists(name));
    }

    @Override
    public boolean dropTable(Identifier name) {
        return COUNTER.count(LAYER, "dropTable", () -> super.dropTable(name));
    }

    /** Scala's override of it has lost the dots. */
    @Override
    @SuppressWarnings("overrides")
    public Table alterTable(Identifier name, TableChange... changes) {
        return COUNTER.count(LAYER, "alterTable", () -> super.alterTable(name, changes));
    }

    @Override
    public boolean namespaceExists(String[] namespace) {
        return COUNTER.count(LAYER, "namespaceExists", () -> super.namespaceExists(namespace));
    }

    @Override
    public Map<String, String> loadNamespaceMetadata(String[] namespace) throws NoSuchNamespaceException {
        return COUNTER.count(LAYER, "loadNamespace", () -> super.loadNamespaceMetadata(namespace));
    }
}
