package io.expectationsink.processor.manifest;

import io.expectationsink.processor.generate.StringLiteral;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A JSON value, which is printed in ASCII with one member of an object to a line: so it shows well what has changed. */
sealed interface Json {

    /** How much further the lines within a value begin. */
    int INDENT = 2;

    /** Appends the value to the text; its lines after the first begin at the given column. */
    void print(StringBuilder text, int column);

    /** A text. */
    static Json text(String value) {
        return new Literal(StringLiteral.of(value));
    }

    /** The name of a constant. */
    static Json text(Enum<?> constant) {
        return text(constant.name());
    }

    /** A whole number. */
    static Json number(int value) {
        return new Literal(String.valueOf(value));
    }

    /** True or false. */
    static Json flag(boolean value) {
        return new Literal(String.valueOf(value));
    }

    /** A list of texts. */
    static Json texts(Collection<String> values) {
        List<Json> texts = new ArrayList<>(values.size());
        for (String value : values) {
            texts.add(text(value));
        }
        return new Elements(texts);
    }

    private static void newLine(StringBuilder text, int column) {
        text.append('\n');
        for (int i = 0; i < column; i++) {
            text.append(' ');
        }
    }

    /** A value without parts. */
    record Literal(String text) implements Json {
        @Override
        public void print(StringBuilder text, int column) {
            text.append(this.text);
        }
    }

    /** A list; lists of anything but objects stand on one line. */
    record Elements(List<Json> values) implements Json {

        public Elements {
            values = Collections.unmodifiableList(values);
        }

        @Override
        public void print(StringBuilder text, int column) {
            boolean broken = hasObjects();
            text.append('[');
            for (int i = 0; i < values.size(); i++) {
                if (broken) {
                    newLine(i == 0 ? text : text.append(','), column + INDENT);
                } else if (i > 0) {
                    text.append(", ");
                }
                values.get(i).print(text, column + INDENT);
            }
            if (broken) {
                newLine(text, column);
            }
            text.append(']');
        }

        private boolean hasObjects() {
            for (Json value : values) {
                if (value instanceof Members) {
                    return true;
                }
            }
            return false;
        }
    }

    /** An object; its members keep the order of the map, which is handed over. */
    record Members(Map<String, Json> values) implements Json {

        public Members {
            values = Collections.unmodifiableMap(values);
        }

        @Override
        public void print(StringBuilder text, int column) {
            if (values.isEmpty()) {
                text.append("{}");
                return;
            }
            char separator = '{';
            for (Map.Entry<String, Json> member : values.entrySet()) {
                newLine(text.append(separator), column + INDENT);
                text.append(StringLiteral.of(member.getKey())).append(": ");
                member.getValue().print(text, column + INDENT);
                separator = ',';
            }
            newLine(text, column);
            text.append('}');
        }
    }
}
