package io.expectationsink.benchmark.start.count;

import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.catalyst.analysis.NoSuchNamespaceException;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.connector.catalog.Column;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.StagedTable;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableChange;
import org.apache.spark.sql.connector.catalog.TableWritePrivilege;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.delta.catalog.DeltaCatalog;

/**
 * The session's catalog, where what the engine asks of it is counted. What describes a table in one object calls the same
 * with columns, in Spark's own interfaces, and is counted there.
 */
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
    public Table loadTable(Identifier name, String version) {
        return COUNTER.count(LAYER, "loadTable", () -> super.loadTable(name, version));
    }

    @Override
    public Table loadTable(Identifier name, long timestamp) {
        return COUNTER.count(LAYER, "loadTable", () -> super.loadTable(name, timestamp));
    }

    @Override
    public Identifier[] listTables(String[] namespace) throws NoSuchNamespaceException {
        return COUNTER.count(LAYER, "listTables", () -> super.listTables(namespace));
    }

    @Override
    public void invalidateTable(Identifier name) {
        COUNTER.count(LAYER, "invalidateTable", () -> {
            super.invalidateTable(name);
            return true;
        });
    }

    @Override
    public Table createTable(
            Identifier name, Column[] columns, Transform[] partitions, Map<String, String> properties) {
        return COUNTER.count(LAYER, "createTable", () -> super.createTable(name, columns, partitions, properties));
    }

    @Override
    public StagedTable stageCreate(
            Identifier name, Column[] columns, Transform[] partitions, Map<String, String> properties) {
        return COUNTER.count(LAYER, "stageCreate", () -> super.stageCreate(name, columns, partitions, properties));
    }

    @Override
    public StagedTable stageReplace(
            Identifier name, Column[] columns, Transform[] partitions, Map<String, String> properties) {
        return COUNTER.count(LAYER, "stageReplace", () -> super.stageReplace(name, columns, partitions, properties));
    }

    @Override
    public StagedTable stageCreateOrReplace(
            Identifier name, Column[] columns, Transform[] partitions, Map<String, String> properties) {
        return COUNTER.count(
                LAYER, "stageCreateOrReplace", () -> super.stageCreateOrReplace(name, columns, partitions, properties));
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
