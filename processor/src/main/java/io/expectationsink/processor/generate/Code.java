package io.expectationsink.processor.generate;

import com.palantir.javapoet.CodeBlock;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An expression and the columns that it takes on one line, with its types imported.
 *
 * @param block the expression
 * @param width its columns
 */
record Code(CodeBlock block, int width) {

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
        return new Code(CodeBlock.of("$L", expression), expression.length());
    }

    /** A constant of an enum. */
    static Code constant(Enum<?> value) {
        return member(value.getDeclaringClass(), value.name());
    }

    /** A member of a type: a method, or a nested type. */
    static Code member(Class<?> type, String name) {
        return new Code(CodeBlock.of("$T.$L", type, name), type.getSimpleName().length() + 1 + name.length());
    }

    /** The creation of an object, up to its arguments. */
    static Code creation(Class<?> type) {
        return new Code(
                CodeBlock.of("new $T", type),
                "new ".length() + type.getSimpleName().length());
    }

    /** The expressions with commas between them. */
    static Code join(List<Code> parts, String separator) {
        CodeBlock joined = parts.stream().map(Code::block).collect(CodeBlock.joining(separator));
        int width = parts.stream().mapToInt(Code::width).sum() + separator.length() * Math.max(0, parts.size() - 1);
        return new Code(joined, width);
    }

    /** Whether the formatter takes it for the template of a formatted text. */
    boolean looksLikeTemplate() {
        return TEMPLATE.matcher(block.toString()).find();
    }

    /** One after the other. */
    static Code of(Code... parts) {
        return join(Arrays.asList(parts), "");
    }
}
