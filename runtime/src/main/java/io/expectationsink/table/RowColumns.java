package io.expectationsink.table;

import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.Place;
import io.expectationsink.rule.Finding;
import io.expectationsink.rule.Rule;
import io.expectationsink.rule.Sink;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Columns that no table can be created with, although Spark creates it, or that no statement can express. */
final class RowColumns {

    private RowColumns() {}

    /**
     * ES413 for each column without a type, on which a Delta stream dies with {@code
     * DELTA_NULL_SCHEMA_IN_STREAMING_WRITE}.
     */
    static List<Finding> check(TableRequest request) {
        if (request.family() != FormatFamily.DELTA) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (StructField field : request.schema().fields()) {
            if (hasNullType(field.dataType())) {
                findings.add(finding(
                        request.sink(),
                        "writes column '" + field.name() + "', which has no type ("
                                + field.dataType().sql() + ")",
                        "Delta keeps no columns whose type is unknown.",
                        "Give it a type, such as lit(null).cast(\"string\"), or drop it."));
            }
        }
        return List.copyOf(findings);
    }

    /** ES413 for each column name that a CREATE statement cannot hold. */
    static List<Finding> checkNames(TableRequest request) {
        List<Finding> findings = new ArrayList<>();
        if (request.schema().isEmpty()) {
            findings.add(finding(
                    request.sink(),
                    "has rows without columns",
                    "A table has at least one column.",
                    "Select the columns to write."));
        }
        addNames(request.sink(), request.schema(), findings);
        return List.copyOf(findings);
    }

    private static void addNames(Sink sink, DataType type, List<Finding> findings) {
        if (type instanceof ArrayType array) {
            addNames(sink, array.elementType(), findings);
        } else if (type instanceof MapType map) {
            addNames(sink, map.keyType(), findings);
            addNames(sink, map.valueType(), findings);
        } else if (type instanceof StructType struct) {
            for (StructField field : struct.fields()) {
                if (!SqlText.isExpressible(field.name())) {
                    findings.add(finding(
                            sink,
                            "writes column '" + field.name() + "'",
                            "A column's name is not empty and holds no ${, which Spark would replace by a variable.",
                            "Rename it with withColumnRenamed."));
                }
                addNames(sink, field.dataType(), findings);
            }
        }
    }

    private static boolean hasNullType(DataType type) {
        if (type instanceof ArrayType array) {
            return hasNullType(array.elementType());
        }
        if (type instanceof MapType map) {
            return hasNullType(map.keyType()) || hasNullType(map.valueType());
        }
        if (type instanceof StructType struct) {
            return List.of(struct.fields()).stream().anyMatch(field -> hasNullType(field.dataType()));
        }
        return type instanceof NullType;
    }

    private static Finding finding(Sink sink, String found, String allowed, String remedy) {
        return sink.finding(Rule.TABLE_SCHEMA_DIFFERS, Place.declaration(), found, allowed, remedy);
    }
}
