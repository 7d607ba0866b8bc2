package io.expectationsink.table;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.Place;
import io.expectationsink.rule.Finding;
import io.expectationsink.rule.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Holds rows against the columns of a Delta table, which are matched by name in any case and order, in structs too. A
 * column that the rows lack is filled with null; one that the table lacks needs {@code mergeSchema} ({@code
 * DELTA_METADATA_MISMATCH}); a type is cast where that can be.
 */
final class DeltaColumns {

    private final TableRequest request;
    private final Casts casts;
    private final boolean mayAddColumns;
    private final List<Finding> findings = new ArrayList<>();

    private DeltaColumns(TableRequest request, Casts casts, boolean mayAddColumns) {
        this.request = request;
        this.casts = casts;
        this.mayAddColumns = mayAddColumns;
    }

    /** ES413 for each column that does not fit. */
    static List<Finding> check(TableRequest request, StructType table, Casts casts, boolean mayAddColumns) {
        DeltaColumns comparison = new DeltaColumns(request, casts, mayAddColumns);
        comparison.compare("", request.schema(), table);
        return List.copyOf(comparison.findings);
    }

    private void compare(String prefix, StructType rows, StructType table) {
        for (StructField field : rows.fields()) {
            String name = prefix + field.name();
            named(field.name(), table)
                    .ifPresentOrElse(
                            column -> compare(name, field.dataType(), column.dataType()), () -> missing(name, table));
        }
    }

    private void compare(String name, DataType rows, DataType table) {
        if (rows instanceof StructType from && table instanceof StructType to) {
            compare(name + ".", from, to);
        } else if (rows instanceof ArrayType from && table instanceof ArrayType to) {
            compare(name + ".element", from.elementType(), to.elementType());
        } else if (rows instanceof MapType from && table instanceof MapType to) {
            compare(name + ".key", from.keyType(), to.keyType());
            compare(name + ".value", from.valueType(), to.valueType());
        } else if (!casts.allows(rows, table)) {
            add(
                    "writes column '" + name + "' as " + rows.sql() + ", which the table has as " + table.sql(),
                    "Delta casts a column to the table's type only where Spark casts one to the other.",
                    "Cast the column of the rows to " + table.sql() + ".");
        }
    }

    private void missing(String name, StructType table) {
        if (!mayAddColumns) {
            String columns =
                    Arrays.stream(table.fields()).map(StructField::name).collect(Collectors.joining(", "));
            add(
                    "writes column '" + name + "', which the table does not have; it has " + columns,
                    "Delta adds columns to a table only where the sink says so.",
                    "Add @Option(key = \"mergeSchema\", value = \"true\") to the options to add it, or drop it from the"
                            + " rows.");
        }
    }

    private void add(String found, String allowed, String remedy) {
        findings.add(
                request.sink().finding(Rule.TABLE_SCHEMA_DIFFERS, Place.of(Attribute.TABLE), found, allowed, remedy));
    }

    private static Optional<StructField> named(String name, StructType struct) {
        return Arrays.stream(struct.fields())
                .filter(field -> field.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
