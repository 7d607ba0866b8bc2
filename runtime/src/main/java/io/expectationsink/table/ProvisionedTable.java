package io.expectationsink.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
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
    private final Map<String, String> properties;

    private ProvisionedTable(
            SparkSession spark, TableRequest request, Origin origin, String format, Map<String, String> properties) {
        this.spark = spark;
        this.request = request;
        this.origin = origin;
        this.format = format;
        this.properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    static ProvisionedTable created(SparkSession spark, TableRequest request) {
        return new ProvisionedTable(spark, request, Origin.CREATED, request.format(), request.properties());
    }

    static ProvisionedTable found(
            SparkSession spark, TableRequest request, boolean adopted, String format, Map<String, String> properties) {
        Origin origin = adopted ? Origin.ADOPTED : Origin.FOUND;
        return new ProvisionedTable(spark, request, origin, format, properties);
    }

    /** The name as it was requested. */
    public String table() {
        return request.table();
    }

    /** Whether this call made the table; false for one that was there, if only at its location. */
    public boolean created() {
        return origin == Origin.CREATED;
    }

    /** Whether this call gave its name to a table that was at the location already. */
    public boolean adopted() {
        return origin == Origin.ADOPTED;
    }

    /** The format as Spark's writer must be given it: the text that the table was created with. */
    public String format() {
        return format;
    }

    /** The table's properties: those it was created with, or those that were found, with what was set since. */
    public Map<String, String> properties() {
        return properties;
    }

    /**
     * Sets {@value TableRequest#PRODUCT_ID} again where a batch has lost it: to overwrite a table of files is to make it
     * anew, without properties. Where it is still there nothing is done.
     */
    public void restoreProductId() {
        try {
            ProductId.of(request, new TableProperties(spark).read(request.table()))
                    .settle(spark);
        } catch (Exception e) {
            throw CreationFailure.of(request, e);
        }
    }

    /**
     * Takes back what provisioning did: drops the table if it was created and is still empty, and the name if it was
     * given to files that were there before; those stay. Does nothing to a table that was found or has rows, or that a
     * stream of this application writes to. What fails is logged, so that the first failure is the one that is thrown.
     */
    public void undo() {
        String subject = request.sink().subject();
        if (origin == Origin.FOUND || request.streamRunsOnTable().getAsBoolean()) {
            return;
        }
        try {
            if (created() && !spark.table(SqlText.table(request.table())).isEmpty()) {
                LOG.warn("{}: its table was created and has rows already, so it stays", subject);
                return;
            }
            spark.sql("DROP TABLE IF EXISTS " + SqlText.table(request.table()));
            request.path()
                    .ifPresentOrElse(
                            path -> LOG.info("{}: dropped the table's name again; the files at {} stay", subject, path),
                            () -> LOG.info("{}: dropped its empty table again", subject));
        } catch (Exception e) {
            LOG.warn("{}: its empty table could not be dropped again; drop it by hand", subject, e);
        }
    }
}
