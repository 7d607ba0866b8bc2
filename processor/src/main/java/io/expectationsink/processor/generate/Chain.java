package io.expectationsink.processor.generate;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.stream.Stream;

/**
 * Calls on what the one before returns, laid out as the project's formatter does.
 *
 * @param receiver what the first is called on
 * @param calls the calls
 */
record Chain(Code receiver, List<Call> calls) {

    /** The formatter breaks a chain whose last call begins behind this column, even if it fits the line. */
    private static final int LAST_CALL = 80;

    /** The statement that hands the chain on, as the last of two arguments; it begins where the body of a method does. */
    CodeBlock handedOn(String method, String first) {
        String open = method + "(";
        String both = first + ", ";
        String end = ");";
        if (isInline(Layout.BODY + open.length() + both.length(), end)) {
            return CodeBlock.of("$L$L$L$L\n", open, both, inline().block(), end);
        }
        int column = Layout.BODY + Layout.CONTINUATION;
        String line = Layout.line(column);
        if (isInline(column + both.length(), end)) {
            return CodeBlock.of("$L$L$L$L$L\n", open, line, both, inline().block(), end);
        }
        CodeBlock last = isInline(column, end) ? inline().block() : lines(column + Layout.CONTINUATION);
        return CodeBlock.of("$L$L$L,$L$L$L\n", open, line, first, line, last, isInline(column, end) ? end : "");
    }

    private CodeBlock lines(int column) {
        CodeBlock.Builder lines = CodeBlock.builder().add(receiver.block());
        for (int i = 0; i < calls.size(); i++) {
            String end = i == calls.size() - 1 ? ");" : "";
            lines.add("$L$L", Layout.line(column), calls.get(i).lines(column, end));
        }
        return calls.isEmpty() ? lines.add(");").build() : lines.build();
    }

    private boolean isInline(int column, String end) {
        int beforeLast = receiver.width()
                + calls.stream()
                        .limit(Math.max(0, calls.size() - 1))
                        .mapToInt(call -> call.inline().width())
                        .sum();
        return Layout.fits(column, inline().width() + end.length())
                && (calls.isEmpty() || column + beforeLast <= LAST_CALL);
    }

    private Code inline() {
        // In one step: one after the other, each would copy all before it.
        return Code.join(
                Stream.concat(Stream.of(receiver), calls.stream().map(Call::inline))
                        .toList(),
                "");
    }
}
