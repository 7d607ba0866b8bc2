package io.expectationsink.processor.generate;

import com.palantir.javapoet.CodeBlock;
import java.util.Arrays;
import java.util.List;

/**
 * An expression and the columns that it takes on one line, with its types imported.
 *
 * @param block the expression
 * @param width its columns
 */
record Code(CodeBlock block, int width) {

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
        return new Code(CodeBlock.of("$L", expression), expression.length());
    }

    /** A constant of an enum. */
    static Code constant(Enum<?> value) {
        Class<?> type = value.getDeclaringClass();
        return new Code(
                CodeBlock.of("$T.$L", type, value.name()),
                type.getSimpleName().length() + 1 + value.name().length());
    }

    /** What stands before the parenthesis of a call: the type's method. */
    static Code method(Class<?> type, String name) {
        return new Code(CodeBlock.of("$T.$L", type, name), type.getSimpleName().length() + 1 + name.length());
    }

    /** The expressions with commas between them. */
    static Code join(List<Code> parts, String separator) {
        CodeBlock joined = parts.stream().map(Code::block).collect(CodeBlock.joining(separator));
        int width = parts.stream().mapToInt(Code::width).sum() + separator.length() * Math.max(0, parts.size() - 1);
        return new Code(joined, width);
    }

    /** One after the other. */
    static Code of(Code... parts) {
        return join(Arrays.asList(parts), "");
    }
}
