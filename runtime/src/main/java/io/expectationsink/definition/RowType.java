package io.expectationsink.definition;

import java.util.List;

/**
 * A type that describes a sink's rows, or is meant to: what {@code schema} names, or else the type of the rows that an
 * annotated method returns.
 *
 * @param name the type as a person would write it
 * @param form what kind of type it is
 * @param columns the names of the columns that the rows have by it; empty when it describes none
 */
public record RowType(String name, Form form, List<String> columns) {

    /** Copies the names. */
    public RowType {
        columns = List.copyOf(columns);
    }

    /** A type without columns. */
    public static RowType withoutColumns(String name, Form form) {
        return new RowType(name, form, List.of());
    }

    /** Whether it has a column of that name; as in Spark's default, case does not matter. */
    public boolean has(String column) {
        return columns.stream().anyMatch(column::equalsIgnoreCase);
    }

    /** Kinds of types, by what they have to say of columns. */
    public enum Form {
        /** Its components are the columns. */
        RECORD,
        /** A class of the user's: its properties are the columns, those that {@code java.beans.Introspector} can read. */
        BEAN,
        /** A class whose getters Lombok is going to add: processors that come before Lombok do not see them. */
        LOMBOK,
        /** A class with type parameters, of which {@code Encoders.bean} makes no columns. */
        GENERIC,
        /** {@code Encoders.bean} refuses one with {@code BEAN_ENCODER_INTERFACE_NOT_SUPPORTED}. */
        INTERFACE,
        /** To Spark one value, in a column that is called {@code value}. */
        ENUM,
        /** A class of Java, Scala or Spark. */
        LIBRARY,
        /** A primitive type or an array. */
        NO_CLASS
    }
}
