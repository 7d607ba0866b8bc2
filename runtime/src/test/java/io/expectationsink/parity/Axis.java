package io.expectationsink.parity;

import io.expectationsink.definition.SinkDefinition;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One thing that a declaration says, and what it may say of it.
 *
 * @param name what it is
 * @param values what it may be; the first is the plain one
 */
record Axis(String name, List<Value> values) {

    /**
     * One value.
     *
     * @param label the value in reports
     * @param change says it in a declaration
     */
    record Value(String label, UnaryOperator<SinkDefinition.Builder> change) {}

    static Axis of(String name, Value... values) {
        return new Axis(name, List.of(values));
    }

    static Value value(String label, UnaryOperator<SinkDefinition.Builder> change) {
        return new Value(label, change);
    }

    /** The value that leaves the attribute out. */
    static Value none() {
        return value("none", builder -> builder);
    }
}
