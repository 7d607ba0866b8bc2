package io.expectationsink.table;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.Place;
import io.expectationsink.rule.Finding;
import io.expectationsink.rule.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Holds rows against the columns of a table of files, which are the table's whole memory: Spark writes whatever comes,
 * and what then differs is lost, null or unreadable. So names and types must be equal. Case counts where readers tell
 * it apart (json, at every depth), order where columns have no names (csv).
 */
final class FileColumns {

    private FileColumns() {}

    /** ES413 when the columns differ. */
    static List<Finding> check(TableRequest request, TableState table, boolean sessionTellsCase) {
        List<String> written = columns(request, request.schema(), table, sessionTellsCase);
        List<String> kept = columns(request, table.schema(), table, sessionTellsCase);
        if (written.equals(kept)) {
            return List.of();
        }
        return List.of(request.sink()
                .finding(
                        Rule.TABLE_SCHEMA_DIFFERS,
                        Place.of(Attribute.TABLE),
                        "writes " + without(written, kept) + ", where the table has " + without(kept, written),
                        "Spark writes such files without a word, and readers of the table then lose columns, find nulls"
                                + " or fail.",
                        "Select, rename and cast the rows to the table's columns: "
                                + String.join(", ", describe(table.schema())) + "."));
    }

    /** The columns as they are compared; partition columns are in the folders' names, where order does not count. */
    private static List<String> columns(
            TableRequest request, StructType schema, TableState table, boolean sessionTellsCase) {
        boolean caseCounts = sessionTellsCase || request.format().equals("json");
        boolean orderCounts = request.format().equals("csv");
        UnaryOperator<String> key = name -> caseCounts ? name : name.toLowerCase(Locale.ROOT);
        List<String> partitions = table.partitionColumns().stream().map(key).toList();
        Stream<StructField> data =
                Arrays.stream(schema.fields()).filter(field -> !partitions.contains(key.apply(field.name())));
        Stream<StructField> folders =
                Arrays.stream(schema.fields()).filter(field -> partitions.contains(key.apply(field.name())));
        Stream<String> first = data.map(field -> describe(key, field));
        return Stream.concat(
                        orderCounts ? first : first.sorted(),
                        folders.map(field -> describe(key, field)).sorted())
                .toList();
    }

    private static String describe(UnaryOperator<String> key, StructField field) {
        return key.apply(field.name()) + " " + TypeText.of(plain(key, field.dataType()));
    }

    /** The type without the comments of its fields, which no file holds; readers look for their names as for columns. */
    private static DataType plain(UnaryOperator<String> key, DataType type) {
        if (type instanceof StructType struct) {
            return new StructType(Arrays.stream(struct.fields())
                    .map(field -> new StructField(
                            key.apply(field.name()), plain(key, field.dataType()), true, Metadata.empty()))
                    .toArray(StructField[]::new));
        }
        if (type instanceof ArrayType array) {
            return new ArrayType(plain(key, array.elementType()), true);
        }
        return type instanceof MapType map
                ? new MapType(plain(key, map.keyType()), plain(key, map.valueType()), true)
                : type;
    }

    private static List<String> describe(StructType schema) {
        return Arrays.stream(schema.fields())
                .map(field -> describe(UnaryOperator.identity(), field))
                .toList();
    }

    private static String without(List<String> columns, List<String> others) {
        List<String> different =
                columns.stream().filter(column -> !others.contains(column)).toList();
        if (different.isEmpty()) {
            return columns.size() == others.size() ? "the order " + String.join(", ", columns) : "nothing more";
        }
        return different.stream().collect(Collectors.joining(", "));
    }
}
