package io.expectationsink.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A table that is ready to be written to. */
public final class ProvisionedTable {

    private static final Logger LOG = LoggerFactory.getLogger(ProvisionedTable.class);

    /** How the table came to be there. */
    private enum Origin {
        CREATED,
        ADOPTED,
        FOUND
    }

    private final SparkSession spark;
    private final TableRequest request;
    private final Origin origin;
    private final String format;
    private final Optional<String> location;
    private final Map<String, String> before;
    private final Optional<ProductId> changed;

    private ProvisionedTable(
            SparkSession spark,
            TableRequest request,
            Origin origin,
            String format,
            Optional<String> location,
            Map<String, String> before,
            Optional<ProductId> changed) {
        this.spark = spark;
        this.request = request;
        this.origin = origin;
        this.format = format;
        this.location = location;
        this.before = Map.copyOf(before);
        this.changed = changed;
    }

    static ProvisionedTable created(SparkSession spark, TableRequest request) {
        return new ProvisionedTable(
                spark,
                request,
                Origin.CREATED,
                request.format(),
                request.path(),
                request.properties(),
                Optional.empty());
    }

    /** One that has got its name, and whose fitting is not known yet. */
    static ProvisionedTable adopted(SparkSession spark, TableRequest request) {
        return new ProvisionedTable(
                spark, request, Origin.ADOPTED, request.format(), request.path(), Map.of(), Optional.empty());
    }

    static ProvisionedTable found(SparkSession spark, TableRequest request, boolean adopted, TableState table) {
        return of(spark, request, adopted, table, Optional.empty());
    }

    /** One whose product has been set since it was looked at. */
    static ProvisionedTable changed(
            SparkSession spark, TableRequest request, boolean adopted, TableState table, ProductId product) {
        return of(spark, request, adopted, table, Optional.of(product));
    }

    private static ProvisionedTable of(
            SparkSession spark, TableRequest request, boolean adopted, TableState table, Optional<ProductId> changed) {
        return new ProvisionedTable(
                spark,
                request,
                adopted ? Origin.ADOPTED : Origin.FOUND,
                table.provider().orElse(request.format()),
                table.location(),
                table.properties(),
                changed);
    }

    /** Whether this call made the table; false for one that was there, if only at its location. */
    public boolean created() {
        return origin == Origin.CREATED;
    }

    /** Whether it was there, and was left as it is. */
    public boolean untouched() {
        return origin == Origin.FOUND && changed.isEmpty();
    }

    /** Where its files are; empty for a managed table that was just created, and when the catalog does not say. */
    public Optional<String> location() {
        return location;
    }

    /** The format as Spark's writer must be given it: the text that the table was created with. */
    public String format() {
        return format;
    }

    /** What an overwrite of this table takes from it. */
    public Overwrite overwrite() {
        Map<String, String> kept = new LinkedHashMap<>(before);
        // What was set a moment ago, or cannot be read, is what the sink wants.
        boolean hidden = TableProperties.isHidden(kept.getOrDefault(TableRequest.PRODUCT_ID, ""));
        String product = request.properties().get(TableRequest.PRODUCT_ID);
        if (product != null && (hidden || changed.isPresent())) {
            kept.put(TableRequest.PRODUCT_ID, product);
        }
        return new Overwrite(spark, request, kept);
    }

    /**
     * Takes back what provisioning did: drops the table if it was created and is still empty, and the name if it was
     * given to files that were there before; those stay. A product that was set is what it was before. Does nothing to
     * a table that has rows, or that another sink of this application uses. What fails is logged, so that the first
     * failure is the one that is thrown.
     */
    public void undo() {
        try {
            request.use().settled(() -> {
                takeBack();
                return true;
            });
        } catch (Exception e) {
            LOG.warn(
                    "{}: what was done to its table could not be undone; drop an empty one by hand",
                    request.sink().subject(),
                    e);
        }
    }

    private void takeBack() {
        if (!request.use().isWritten()) {
            changed.ifPresent(product -> product.restore(spark));
        }
        if (origin != Origin.FOUND && !request.use().isClaimed()) {
            drop();
        }
    }

    private void drop() {
        String subject = request.sink().subject();
        if (created() && !spark.table(SqlText.table(request.table())).isEmpty()) {
            LOG.warn("{}: its table was created and has rows already, so it stays", subject);
            return;
        }
        spark.sql("DROP TABLE IF EXISTS " + SqlText.table(request.table()));
        request.path()
                .ifPresentOrElse(
                        path -> LOG.info(
                                "{}: dropped the table's name again; the files at {} stay",
                                subject,
                                request.sink().display(path)),
                        () -> LOG.info("{}: dropped its empty table again", subject));
    }
}
