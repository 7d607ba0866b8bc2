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

    /** A call as a statement: on one line, or its arguments together on the next one, or one argument per line. */
    static CodeBlock call(String head, List<Code> arguments) {
        return call(Code.verbatim(head), arguments);
    }

    /** A call as a statement; see {@link #call(String, List)}. */
    static CodeBlock call(Code head, List<Code> arguments) {
        Code together = Code.join(arguments, ", ");
        if (INDENT + head.width() + "(".length() + together.width() + ");".length() <= COLUMNS) {
            return CodeBlock.of("$L($L);\n", head.block(), together.block());
        }
        String separator = CONTINUATION + together.width() + ");".length() <= COLUMNS ? ", " : ",\n" + TAB;
        return CodeBlock.of(
                "$L(\n$L$L);\n",
                head.block(),
                TAB,
                Code.join(arguments, separator).block());
    }

    /** A call whose only argument is a call with one argument. */
    static CodeBlock nested(String head, Code inner, Code argument) {
        Code opening = Code.of(Code.verbatim(head + "("), inner, Code.verbatim("("));
        if (INDENT + opening.width() + argument.width() + "));".length() <= COLUMNS) {
            return CodeBlock.of("$L$L));\n", opening.block(), argument.block());
        }
        if (CONTINUATION + argument.width() + "));".length() <= COLUMNS) {
            return CodeBlock.of("$L\n$L$L));\n", opening.block(), TAB, argument.block());
        }
        return CodeBlock.of("$L(\n$L$L(\n$L$L));\n", head, TAB, inner.block(), TAB + TAB, argument.block());
    }
}
