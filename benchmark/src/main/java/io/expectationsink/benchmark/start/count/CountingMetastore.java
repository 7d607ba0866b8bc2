package io.expectationsink.benchmark.start.count;

import java.lang.reflect.Field;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.catalyst.catalog.CatalogDatabase;
import org.apache.spark.sql.catalyst.catalog.CatalogStatistics;
import org.apache.spark.sql.catalyst.catalog.CatalogTable;
import org.apache.spark.sql.catalyst.catalog.ExternalCatalog;
import org.apache.spark.sql.catalyst.catalog.ExternalCatalogWithListener;
import org.apache.spark.sql.catalyst.catalog.InMemoryCatalog;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.collection.immutable.Seq;

/**
 * What stands for the Hive metastore of a deployment, where each call is a round trip. Spark knows two classes of it, and
 * tells its listeners of changes only, so that this one has to be slipped in.
 */
public final class CountingMetastore extends InMemoryCatalog {

    private static final String LAYER = "metastore";
    private static final Counter COUNTER = new Counter();

    private CountingMetastore(SparkConf spark, Configuration hadoop) {
        super(spark, hadoop);
    }

    /** Counts in the session, which has its default database and nothing else yet. */
    public static void in(SparkSession session) throws ReflectiveOperationException {
        ExternalCatalogWithListener shared = session.sharedState().externalCatalog();
        CountingMetastore counting = new CountingMetastore(
                session.sparkContext().conf(), session.sparkContext().hadoopConfiguration());
        counting.createDatabase(shared.getDatabase("default"), true);
        Field delegate = ExternalCatalogWithListener.class.getDeclaredField("delegate");
        delegate.setAccessible(true);
        delegate.set(shared, (ExternalCatalog) counting);
    }

    @Override
    public CatalogDatabase getDatabase(String database) {
        return COUNTER.count(LAYER, "getDatabase", () -> super.getDatabase(database));
    }

    @Override
    public boolean databaseExists(String database) {
        return COUNTER.count(LAYER, "databaseExists", () -> super.databaseExists(database));
    }

    @Override
    public CatalogTable getTable(String database, String table) {
        return COUNTER.count(LAYER, "getTable", () -> super.getTable(database, table));
    }

    @Override
    public boolean tableExists(String database, String table) {
        return COUNTER.count(LAYER, "tableExists", () -> super.tableExists(database, table));
    }

    @Override
    public void createTable(CatalogTable table, boolean ignoreIfExists) {
        COUNTER.count(LAYER, "createTable", () -> {
            super.createTable(table, ignoreIfExists);
            return true;
        });
    }

    @Override
    public void alterTable(CatalogTable table) {
        COUNTER.count(LAYER, "alterTable", () -> {
            super.alterTable(table);
            return true;
        });
    }

    @Override
    public void alterTableDataSchema(String database, String table, StructType schema) {
        COUNTER.count(LAYER, "alterTableDataSchema", () -> {
            super.alterTableDataSchema(database, table, schema);
            return true;
        });
    }

    @Override
    public void alterTableStats(String database, String table, Option<CatalogStatistics> statistics) {
        COUNTER.count(LAYER, "alterTableStats", () -> {
            super.alterTableStats(database, table, statistics);
            return true;
        });
    }

    @Override
    public void dropTable(String database, String table, boolean ignoreIfMissing, boolean purge) {
        COUNTER.count(LAYER, "dropTable", () -> {
            super.dropTable(database, table, ignoreIfMissing, purge);
            return true;
        });
    }

    @Override
    public Seq<CatalogTable> getTablesByName(String database, Seq<String> tables) {
        return COUNTER.count(LAYER, "getTablesByName", () -> super.getTablesByName(database, tables));
    }

    @Override
    public Seq<String> listTables(String database) {
        return COUNTER.count(LAYER, "listTables", () -> super.listTables(database));
    }

    @Override
    public Seq<String> listTables(String database, String pattern) {
        return COUNTER.count(LAYER, "listTables", () -> super.listTables(database, pattern));
    }
}
