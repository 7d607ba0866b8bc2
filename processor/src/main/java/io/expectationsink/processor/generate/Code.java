package io.expectationsink.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An expression and the columns that it takes on one line, with its types imported. Texts are joined here, and make one
 * block of JavaPoet's in the end: a block within a block costs more than its text.
 *
 * @param format the expression as JavaPoet's formats have it
 * @param types what its {@code $T} stand for
 * @param width its columns
 */
record Code(String format, List<ClassName> types, int width) {

    private static final Pattern TEMPLATE = Pattern.compile("^\"(.*%|.*\\{[0-9]})");

    /** A text. */
    static Code text(String value) {
        return verbatim(StringLiteral.of(value));
    }

    /** Texts, each for itself. */
    static List<Code> texts(List<String> values) {
        return values.stream().map(Code::text).toList();
    }

    /** An expression without types. */
    static Code verbatim(String expression) {
        return new Code(expression.replace("$", "$$"), List.of(), expression.length());
    }

    /** A type. */
    static Code type(ClassName type) {
        int width = String.join(".", type.simpleNames()).length();
        return new Code("$T", List.of(type), width);
    }

    /** A constant of an enum. */
    static Code constant(Enum<?> value) {
        return member(value.getDeclaringClass(), value.name());
    }

    /** A member of a type: a method, or a nested type. */
    static Code member(Class<?> type, String name) {
        return of(type(ClassName.get(type)), verbatim("." + name));
    }

    /** The creation of an object, up to its arguments. */
    static Code creation(Class<?> type) {
        return of(verbatim("new "), type(ClassName.get(type)));
    }

    /** The expressions with the separator between them. */
    static Code join(List<Code> parts, String separator) {
        Code between = verbatim(separator);
        String format = parts.stream().map(Code::format).collect(Collectors.joining(between.format));
        List<ClassName> types = new ArrayList<>();
        int width = between.width * Math.max(0, parts.size() - 1);
        for (Code part : parts) {
            types.addAll(part.types);
            width += part.width;
        }
        return new Code(format, types, width);
    }

    /** One after the other. */
    static Code of(Code... parts) {
        return join(Arrays.asList(parts), "");
    }

    /** The expression for JavaPoet. */
    CodeBlock block() {
        return CodeBlock.of(format, types.toArray());
    }

    /** Whether the formatter takes it for the template of a formatted text. */
    boolean looksLikeTemplate() {
        return TEMPLATE.matcher(format).find();
    }
}
