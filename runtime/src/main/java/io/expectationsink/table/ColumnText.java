package io.expectationsink.table;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Columns as text of a CREATE statement. As in Spark's own {@code toTable} every column may be null: that the first rows
 * hold none must not refuse the later ones. Of a column's metadata only its comment is kept; a watermark belongs to a
 * query, not to a table.
 */
final class ColumnText {

    private ColumnText() {}

    /** The columns, in parentheses. */
    static String of(StructType schema) {
        return Arrays.stream(schema.fields())
                .map(field -> column(field, " "))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** One column; of a table it has its type after a space, of a struct after a colon. */
    static String column(StructField field, String separator) {
        String comment = field.getComment().isDefined()
                ? " COMMENT " + SqlText.literal(field.getComment().get())
                : "";
        return SqlText.identifier(field.name()) + separator + TypeText.of(field.dataType()) + comment;
    }
}
