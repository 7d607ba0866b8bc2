package io.expectationsink.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Spark loses when it overwrites a table, and how the table keeps it. A Delta table loses its clustering, unless
 * the overwrite replaces rows by a condition; a table of files is made anew, without its properties. To give them back
 * is part of the overwrite, whatever is said of altering tables that exist.
 */
public final class Overwrite {

    private static final Logger LOG = LoggerFactory.getLogger(Overwrite.class);
    /** How Delta lists the columns that a table is clustered by: {@code [["a"],["b","c"]]}. */
    private static final String CLUSTERING = "clusteringColumns";

    private static final String NO_CLUSTERING = "[]";

    private static final String REPLACE_WHERE = "replaceWhere";
    /** Each says by itself which rows are replaced, and Delta refuses two of them (ES436). */
    private static final Set<String> OF_A_PART = Set.of(REPLACE_WHERE, "replaceOn", "replaceUsing");

    private static final String DYNAMIC = "partitionOverwriteMode";
    /** What a catalog counts, and what belongs to the writer that made a table. */
    private static final Set<String> OF_THE_CATALOG =
            Set.of("transient_lastDdlTime", "EXTERNAL", "numFiles", "numRows", "rawDataSize", "totalSize");

    private static final String OF_THE_WRITER = "option.";

    private final SparkSession spark;
    private final TableRequest request;
    private final Map<String, String> before;

    Overwrite(SparkSession spark, TableRequest request, Map<String, String> before) {
        this.spark = spark;
        this.request = request;
        this.before = before;
    }

    /**
     * The options with which Delta replaces every row of a clustered table in one commit and keeps its clustering: as
     * rows that meet a condition that is always true. A table with clusters has no partitions, so that a dynamic
     * overwrite replaces every row, too.
     */
    public Map<String, String> options(Map<String, String> declared) {
        Map<String, String> options = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        options.putAll(declared);
        if (isClustered(before)
                && OF_A_PART.stream().noneMatch(options::containsKey)
                && !Boolean.parseBoolean(options.get("overwriteSchema"))) {
            options.put(REPLACE_WHERE, "true");
            options.put(DYNAMIC, "static");
        }
        return options;
    }

    /** Gives the table back what the overwrite took. The rows are written: what fails is a warning. */
    public void restore() {
        try {
            Map<String, String> now = new TableProperties(spark).read(request.table());
            switch (request.family()) {
                case DELTA -> clustering(now);
                case FILE -> properties(now);
                default -> {}
            }
        } catch (Exception e) {
            LOG.warn(
                    "{}: its rows are written, but the overwrite took properties or clustering of its table, and they"
                            + " could not be given back; set them by ALTER TABLE",
                    request.sink().subject(),
                    e);
        }
    }

    private void clustering(Map<String, String> now) {
        if (!isClustered(before) || isClustered(now)) {
            return;
        }
        String columns = request.clusterBy().isEmpty()
                ? ClusteringText.columns(before.get(CLUSTERING))
                : SqlText.identifiers(request.clusterBy());
        boolean done = request.use().settled(() -> {
            if (request.use().isWritten()) {
                return false;
            }
            spark.sql("ALTER TABLE " + SqlText.table(request.table()) + " CLUSTER BY " + columns);
            return true;
        });
        if (done) {
            LOG.info(
                    "{}: clustered its table by {} again, which the overwrite of its schema took",
                    request.sink().subject(),
                    columns);
        } else {
            LOG.warn(
                    "{}: the overwrite of its schema took the clustering by {}, and a stream of this application writes to"
                            + " the table, which an ALTER would kill",
                    request.sink().subject(),
                    columns);
        }
    }

    /** A table that has lost its clustering lists no columns. */
    private static boolean isClustered(Map<String, String> properties) {
        return !properties.getOrDefault(CLUSTERING, NO_CLUSTERING).equals(NO_CLUSTERING);
    }

    private void properties(Map<String, String> now) {
        Map<String, String> lost = new LinkedHashMap<>(before);
        lost.keySet().removeAll(OF_THE_CATALOG);
        lost.entrySet()
                .removeIf(property -> property.getKey().startsWith(OF_THE_WRITER)
                        || TableProperties.isHidden(property.getValue())
                        || now.containsKey(property.getKey()));
        if (!lost.isEmpty()) {
            new TableProperties(spark).set(request.table(), lost);
            LOG.info(
                    "{}: set the table's properties {} again, which the overwrite took",
                    request.sink().subject(),
                    List.copyOf(lost.keySet()));
        }
    }
}
