package io.expectationsink.checkpoint.table;

import io.expectationsink.definition.TableName;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connector.catalog.CatalogManager;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.TableCatalog;

/**
 * The catalogs of a session of classic Spark. Its {@code CatalogManager} is a class up to Spark 4.1 and an interface since,
 * so that it is called by the names of its methods: compiled code would link to one of the two.
 */
final class SessionCatalogs {

    private static final String GLOBAL_VIEWS = "spark.sql.globalTempDatabase";

    private final Object manager;
    private final String globalViews;

    SessionCatalogs(SparkSession spark) {
        this.globalViews = spark.conf().get(GLOBAL_VIEWS, "global_temp");
        this.manager = ((org.apache.spark.sql.classic.SparkSession) spark)
                .sessionState()
                .catalogManager();
    }

    /**
     * Where to look for a table.
     *
     * @param catalog the catalog
     * @param table the table's name in it
     */
    record Place(TableCatalog catalog, Identifier table) {}

    /**
     * The place that Spark means by a name with two parts or more; empty where that is not plain, and for a catalog
     * without tables.
     */
    Optional<Place> of(String table) {
        if (!(TableName.of(table) instanceof TableName.Parts parts)
                || parts.names().size() < 2) {
            return Optional.empty();
        }
        List<String> names = parts.names();
        boolean namesCatalog = (boolean) call("isCatalogRegistered", names.get(0));
        boolean namesView = names.size() == 2 && names.get(0).equalsIgnoreCase(globalViews);
        // A schema that is named like a catalog is Spark's to tell apart, and no catalog has global temporary views.
        if (namesCatalog != names.size() > 2 || namesView) {
            return Optional.empty();
        }
        Object catalog = namesCatalog ? call("catalog", names.get(0)) : call("currentCatalog");
        return catalog instanceof TableCatalog tables
                ? Optional.of(new Place(tables, identifier(names.subList(namesCatalog ? 1 : 0, names.size()))))
                : Optional.empty();
    }

    private static Identifier identifier(List<String> names) {
        int last = names.size() - 1;
        return Identifier.of(names.subList(0, last).toArray(String[]::new), names.get(last));
    }

    private Object call(String method, String... arguments) {
        try {
            Class<?>[] types = arguments.length == 0 ? new Class<?>[0] : new Class<?>[] {String.class};
            return CatalogManager.class.getMethod(method, types).invoke(manager, (Object[]) arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
