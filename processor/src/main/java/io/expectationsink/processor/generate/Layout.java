package io.expectationsink.processor.generate;

import com.palantir.javapoet.CodeBlock;
import java.util.List;

/** Breaks the statements of a method where the project's formatter would: at 120 columns. */
final class Layout {

    private static final int COLUMNS = 120;
    /** A member of a class, its body, and the continuation of a statement in there. */
    private static final int INDENT = 8;

    private static final int CONTINUATION = 16;
    private static final String TAB = "        ";

    private Layout() {}

    /** A call as a statement: on one line, or with its arguments on the next ones. */
    static CodeBlock call(String head, List<Code> arguments) {
        return call(Code.verbatim(head), arguments);
    }

    /** A call as a statement; see {@link #call(String, List)}. */
    static CodeBlock call(Code head, List<Code> arguments) {
        Code together = Code.join(arguments, ", ");
        if (INDENT + head.width() + "(".length() + together.width() + ");".length() <= COLUMNS) {
            return CodeBlock.of("$L($L);\n", head.block(), together.block());
        }
        CodeBlock lines = Arguments.lines(arguments, COLUMNS - CONTINUATION, TAB);
        return CodeBlock.of("$L(\n$L$L);\n", head.block(), TAB, lines);
    }

    /** A variable that begins with the result of a call, which goes to the next line where the whole fits there. */
    static CodeBlock assignment(Code variable, Code head, Code argument) {
        Code call = Code.of(head, Code.verbatim("("), argument, Code.verbatim(")"));
        boolean oneLine = INDENT + variable.width() + " = ".length() + call.width() + ";".length() <= COLUMNS;
        if (!oneLine && CONTINUATION + call.width() + ";".length() <= COLUMNS) {
            return CodeBlock.of("$L =\n$L$L;\n", variable.block(), TAB, call.block());
        }
        return call(Code.of(variable, Code.verbatim(" = "), head), List.of(argument));
    }

    /** A call whose only argument is a call with one argument, which is broken itself where it does not fit a line. */
    static CodeBlock nested(String head, Code inner, Code argument) {
        Code call = Code.of(inner, Code.verbatim("("), argument, Code.verbatim(")"));
        if (CONTINUATION + call.width() + ");".length() <= COLUMNS) {
            return call(head, List.of(call));
        }
        if (CONTINUATION + argument.width() + "));".length() <= COLUMNS) {
            return CodeBlock.of("$L($L(\n$L$L));\n", head, inner.block(), TAB, argument.block());
        }
        return CodeBlock.of("$L(\n$L$L(\n$L$L));\n", head, TAB, inner.block(), TAB + TAB, argument.block());
    }
}
