package io.expectationsink.processor.generate;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.Optional;

/**
 * A call of one method of a builder.
 *
 * @param method the method's name
 * @param factory what makes the one argument of the arguments; empty where they are the method's own
 * @param arguments the arguments
 */
record Call(String method, Optional<Code> factory, List<Code> arguments) {

    static Call of(String method, List<Code> arguments) {
        return new Call(method, Optional.empty(), arguments);
    }

    static Call of(String method, Code argument) {
        return of(method, List.of(argument));
    }

    static Call of(String method, Code factory, List<Code> arguments) {
        return new Call(method, Optional.of(factory), arguments);
    }

    /** The call on one line, with its dot. */
    Code inline() {
        Code inner = Code.of(Code.verbatim("("), Code.join(arguments, ", "), Code.verbatim(")"));
        Code argument = factory.map(made -> Code.of(Code.verbatim("("), made, inner, Code.verbatim(")")))
                .orElse(inner);
        return Code.of(Code.verbatim("." + method), argument);
    }

    /** The call on lines of its own, which begin at the column. */
    CodeBlock lines(int column, String end) {
        Code head = Code.verbatim("." + method);
        return factory.map(made -> Layout.nested(head, made, arguments, column, end))
                .orElseGet(() -> Layout.call(head, arguments, column, end));
    }
}
