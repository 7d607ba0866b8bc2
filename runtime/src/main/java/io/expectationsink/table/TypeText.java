package io.expectationsink.table;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;

/** A type as SQL text, in which everything may be null at every depth. */
final class TypeText {

    private TypeText() {}

    /** The type's text. */
    static String of(DataType type) {
        if (type instanceof StructType struct) {
            return Arrays.stream(struct.fields())
                    .map(field -> ColumnText.column(field, ": "))
                    .collect(Collectors.joining(", ", "STRUCT<", ">"));
        }
        if (type instanceof ArrayType array) {
            return "ARRAY<" + of(array.elementType()) + ">";
        }
        if (type instanceof MapType map) {
            return "MAP<" + of(map.keyType()) + ", " + of(map.valueType()) + ">";
        }
        return type.sql();
    }
}
