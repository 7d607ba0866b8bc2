package io.expectationsink.table;

import io.expectationsink.SinkKind;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.Place;
import io.expectationsink.rule.Finding;
import io.expectationsink.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Holds a request against the table that is there. */
final class TableComparison {

    private final SparkSession spark;

    TableComparison(SparkSession spark) {
        this.spark = spark;
    }

    /** Everything that does not fit; another format alone, since nothing else can be told from there. */
    List<Finding> check(TableRequest request, TableState table, ExistingTable policy) {
        Optional<Finding> format = format(request, table);
        if (format.isPresent()) {
            return List.of(format.get());
        }
        List<Finding> findings = new ArrayList<>(DeclaredPath.check(request, table));
        if (request.family() == FormatFamily.DELTA && policy != ExistingTable.REPLACE_SCHEMA) {
            findings.addAll(delta(request, table));
        } else if (request.family() == FormatFamily.FILE && policy == ExistingTable.COMPARE) {
            findings.addAll(files(request, table));
        }
        return findings;
    }

    private List<Finding> delta(TableRequest request, TableState table) {
        Casts casts = request.sink().kind() == SinkKind.BATCH ? Casts.ofBatch(spark) : Casts.ofStream();
        List<Finding> findings =
                new ArrayList<>(DeltaColumns.check(request, table.schema(), casts, mayAddColumns(request)));
        findings.addAll(Partitioning.check(request, table));
        return findings;
    }

    private List<Finding> files(TableRequest request, TableState table) {
        List<Finding> findings = new ArrayList<>(FileColumns.check(request, table, tellsCase()));
        findings.addAll(Partitioning.check(request, table));
        return findings;
    }

    private boolean tellsCase() {
        return Boolean.parseBoolean(spark.conf().get("spark.sql.caseSensitive", "false"));
    }

    /** Holds the rows against the columns of the files that are at the request's path, before they have a name. */
    List<Finding> files(TableRequest request, StructType columns) {
        return FileColumns.check(
                request,
                new TableState(Optional.of(request.format()), request.path(), columns, request.partitionBy(), Map.of()),
                tellsCase());
    }

    private boolean mayAddColumns(TableRequest request) {
        return request.mergeSchema()
                || spark.conf()
                        .get("spark.databricks.delta.schema.autoMerge.enabled", "false")
                        .equals("true");
    }

    private static Optional<Finding> format(TableRequest request, TableState table) {
        boolean same = table.provider()
                .filter(provider -> FormatFamily.shortName(provider).equals(FormatFamily.shortName(request.format())))
                .isPresent();
        if (same) {
            return Optional.empty();
        }
        String there = table.provider()
                .map(provider -> "a table of format '" + provider + "'")
                .orElse("a view");
        return Optional.of(
                request.sink()
                        .finding(
                                Rule.TABLE_FORMAT_DIFFERS,
                                Place.of(Attribute.FORMAT),
                                "writes format '" + request.format() + "' where " + there + " is",
                                "Spark refuses to add rows of another format, and an overwrite would silently replace the table.",
                                table.provider()
                                        .map(provider -> "Write format = \"" + provider + "\", or name another table.")
                                        .orElse(
                                                "A sink writes to tables, not to views: name another table, or drop the view.")));
    }
}
