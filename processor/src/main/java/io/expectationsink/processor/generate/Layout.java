package io.expectationsink.processor.generate;

import com.palantir.javapoet.CodeBlock;
import java.util.List;

/** Breaks calls where the project's formatter would: at 120 columns. */
final class Layout {

    /** Where the body of a method begins; JavaPoet indents its lines so far by itself. */
    static final int BODY = 8;

    /** How much further the continuation of a line begins. */
    static final int CONTINUATION = 8;

    private static final int COLUMNS = 120;

    private Layout() {}

    /** Whether a line of the width fits at the column. */
    static boolean fits(int column, int width) {
        return column + width <= COLUMNS;
    }

    /** What is left of a line behind the indent. */
    static int width(String indent) {
        return COLUMNS - indent.length();
    }

    /** A new line that begins at the column, within the body of a method. */
    static String line(int column) {
        return "\n" + " ".repeat(column - BODY);
    }

    /** A call that begins at the column, and what ends its last line: on one line, or with its arguments on the next ones. */
    static CodeBlock call(Code head, List<Code> arguments, int column, String end) {
        Code flat = Code.of(head, Code.verbatim("("), Code.join(arguments, ", "), Code.verbatim(")" + end));
        if (fits(column, flat.width())) {
            return flat.block();
        }
        int deeper = column + CONTINUATION;
        CodeBlock lines = Arguments.lines(arguments, COLUMNS - deeper, " ".repeat(deeper - BODY), ")" + end);
        return CodeBlock.of("$L($L$L)$L", head.block(), line(deeper), lines, end);
    }

    /** A call whose only argument is the factory's call, which is broken itself where it does not fit a line of its own. */
    static CodeBlock nested(Code head, Code factory, List<Code> arguments, int column, String end) {
        Code all = Code.join(arguments, ", ");
        Code inner = Code.of(factory, Code.verbatim("("), all, Code.verbatim(")"));
        String ends = ")" + end;
        int deeper = column + CONTINUATION;
        boolean breaksInner = !fits(column, head.width() + "(".length() + inner.width() + ends.length())
                && !fits(deeper, inner.width() + ends.length());
        if (!breaksInner) {
            return call(head, List.of(inner), column, end);
        }
        if (fits(deeper, all.width() + ")".length() + ends.length())) {
            return CodeBlock.of("$L($L($L$L)$L", head.block(), factory.block(), line(deeper), all.block(), ends);
        }
        return CodeBlock.of("$L($L$L", head.block(), line(deeper), call(factory, arguments, deeper, ends));
    }
}
