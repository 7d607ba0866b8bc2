package io.expectationsink.processor.manifest;

import io.expectationsink.processor.generate.StringLiteral;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A JSON value, which is printed in ASCII with one member of an object to a line: so it shows well what has changed. */
sealed interface Json {

    /** The value's text; lines after the first begin with the given indent. */
    String print(String indent);

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
        return new Elements(values.stream().map(Json::text).toList());
    }

    /** A value without parts. */
    record Literal(String text) implements Json {
        @Override
        public String print(String indent) {
            return text;
        }
    }

    /** A list; lists of anything but objects stand on one line. */
    record Elements(List<Json> values) implements Json {
        @Override
        public String print(String indent) {
            String inner = indent + "  ";
            if (values.stream().noneMatch(Members.class::isInstance)) {
                return values.stream().map(value -> value.print(inner)).collect(Collectors.joining(", ", "[", "]"));
            }
            return values.stream()
                    .map(value -> "\n" + inner + value.print(inner))
                    .collect(Collectors.joining(",", "[", "\n" + indent + "]"));
        }
    }

    /** An object; its members keep their order. */
    record Members(Map<String, Json> values) implements Json {

        public Members {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        @Override
        public String print(String indent) {
            if (values.isEmpty()) {
                return "{}";
            }
            String inner = indent + "  ";
            return values.entrySet().stream()
                    .map(member -> "\n" + inner + StringLiteral.of(member.getKey()) + ": "
                            + member.getValue().print(inner))
                    .collect(Collectors.joining(",", "{", "\n" + indent + "}"));
        }
    }
}
