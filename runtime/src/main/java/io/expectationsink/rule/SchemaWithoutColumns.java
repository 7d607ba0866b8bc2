package io.expectationsink.rule;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.RowType;
import java.util.List;

/** A schema that says nothing of columns. */
final class SchemaWithoutColumns implements Check {

    @Override
    public List<Finding> check(Sink sink) {
        return sink.rowType().filter(rows -> rows.columns().isEmpty()).map(rows -> finding(sink, rows)).stream()
                .toList();
    }

    private static Finding finding(Sink sink, RowType rows) {
        return sink.finding(
                Rule.SCHEMA_WITHOUT_COLUMNS,
                Place.of(Attribute.SCHEMA),
                "names " + rows.name() + " as its schema, " + noun(rows.form()),
                "The columns are read from the components of a record, or from the public getters of a class without "
                        + "type parameters, as Encoders.bean reads them.",
                (rows.form() == RowType.Form.LOMBOK
                                ? "List Lombok before Expectation Sink among the annotation processors, name "
                                : "Name ")
                        + "a record with the rows' columns, as in record Columns(String id, String country) {}, or leave "
                        + "out schema.");
    }

    private static String noun(RowType.Form form) {
        return switch (form) {
            case RECORD -> "a record without components";
            case BEAN -> "a class without getters";
            case LOMBOK -> "a class whose getters Lombok has not added yet";
            case GENERIC -> "a class with type parameters";
            case INTERFACE -> "an interface";
            case ENUM -> "an enum";
            case LIBRARY -> "a class of Java, Scala or Spark";
            case NO_CLASS -> "which is no class";
        };
    }
}
