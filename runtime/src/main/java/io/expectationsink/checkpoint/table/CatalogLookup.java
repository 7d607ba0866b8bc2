package io.expectationsink.checkpoint.table;

import io.expectationsink.checkpoint.table.SessionCatalogs.Place;
import io.expectationsink.table.TableLookup;
import io.expectationsink.table.TableProbe;
import io.expectationsink.table.TableState;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchDatabaseException;
import org.apache.spark.sql.catalyst.analysis.NoSuchNamespaceException;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.catalyst.catalog.CatalogTable;
import org.apache.spark.sql.catalyst.catalog.CatalogUtils;
import org.apache.spark.sql.connector.catalog.CatalogV2Util;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.V1Table;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.catalog.DeltaTableV2;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;
import scala.jdk.javaapi.OptionConverters;

/**
 * Finds tables with one call of their catalog, and one listing of a Delta table's log. What it does not know, such as
 * views and tables of other catalogs than Spark's and Delta's, is left to statements.
 */
public final class CatalogLookup implements TableLookup {

    private final SparkSession spark;
    private final TableLookup statements;

    /** A lookup in the catalogs of a session of classic Spark. */
    public CatalogLookup(SparkSession spark) {
        this.spark = spark;
        this.statements = new TableProbe(spark);
    }

    @Override
    public Optional<TableState> find(String table) {
        return load(table).map(LoadedTable::state);
    }

    /**
     * As {@link #find}, with the log of a Delta table.
     *
     * @throws java.io.UncheckedIOException when the thread was interrupted
     */
    public Optional<LoadedTable> load(String table) {
        try {
            Optional<Place> place = new SessionCatalogs(spark).of(table);
            if (place.isPresent()) {
                // Whoever has updated the log since, has it as it is now.
                long asked = System.currentTimeMillis();
                Optional<LoadedTable> loaded = loaded(load(place.get()), asked);
                if (loaded.isPresent()) {
                    return loaded;
                }
            }
        } catch (LinkageError e) {
            // This version of Spark or Delta has other catalogs.
            QuickLook.failed("The table " + table, e);
        } catch (Exception e) {
            // Spark's Scala code throws checked exceptions that it does not declare.
            if (isMissing(e)) {
                return Optional.empty();
            }
            // The statements say why.
            QuickLook.failed("The table " + table, e);
        }
        return statements.find(table).map(state -> new LoadedTable(state, Optional.empty()));
    }

    private static Table load(Place place) throws Exception {
        return place.catalog().loadTable(place.table());
    }

    private static boolean isMissing(Exception e) {
        return e instanceof NoSuchTableException
                || e instanceof NoSuchNamespaceException
                || e instanceof NoSuchDatabaseException;
    }

    private Optional<LoadedTable> loaded(Table table, long asked) {
        if (table instanceof V1Table files) {
            return files(files);
        }
        return table instanceof DeltaTableV2 delta ? delta(delta, asked) : Optional.empty();
    }

    /** Empty for a view, which has no data source. */
    private Optional<LoadedTable> files(V1Table table) {
        CatalogTable described = table.v1Table();
        if (described.provider().isEmpty()) {
            return Optional.empty();
        }
        TableState state = new TableState(
                OptionConverters.toJava(described.provider()),
                OptionConverters.toJava(described.storage().locationUri()).map(CatalogUtils::URIToString),
                described.schema(),
                CollectionConverters.asJava(described.partitionColumnNames()),
                shown(table.properties()));
        return Optional.of(new LoadedTable(state, Optional.empty()));
    }

    /** Empty for a table whose log is not there. */
    private Optional<LoadedTable> delta(DeltaTableV2 table, long asked) {
        // As it is now, also where Delta may hand out older ones (spark.databricks.delta.stalenessLimit).
        table.deltaLog().update(false, Option.apply(asked), table.catalogTable());
        // The one that the table takes its columns and properties from.
        Snapshot snapshot = table.initialSnapshot();
        if (snapshot.version() < 0) {
            return Optional.empty();
        }
        Map<String, String> properties = table.properties();
        TableState state = new TableState(
                Optional.ofNullable(properties.get("provider")),
                Optional.ofNullable(properties.get("location")),
                table.schema(),
                CollectionConverters.asJava(snapshot.metadata().partitionColumns()),
                shown(properties));
        return Optional.of(new LoadedTable(state, Optional.of(new LoadedLog(table, snapshot))));
    }

    /** As {@code SHOW TBLPROPERTIES} has them: without those that DESCRIBE tells, and without secrets. */
    private Map<String, String> shown(Map<String, String> properties) {
        scala.collection.immutable.Map<String, String> all =
                scala.collection.immutable.Map.from(CollectionConverters.asScala(properties));
        var reserved = CatalogV2Util.TABLE_RESERVED_PROPERTIES();
        return CollectionConverters.asJava(((org.apache.spark.sql.classic.SparkSession) spark)
                        .sessionState()
                        .conf()
                        .redactOptions(all))
                .entrySet()
                .stream()
                .filter(property -> !reserved.contains(property.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
