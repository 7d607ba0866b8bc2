package io.expectationsink.processor.generate;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.stream.Stream;

/** Calls on what the one before returns, laid out as the project's formatter does. */
final class Chain {

    /** The formatter breaks a chain whose last call begins behind this column, even if it fits the line. */
    private static final int LAST_CALL = 80;

    private final Code receiver;
    private final List<Call> calls;
    private final Code inline;
    /** How far behind the beginning the last call begins, on one line. */
    private final int lastCall;

    /**
     * A chain.
     *
     * @param receiver what the first is called on
     * @param calls the calls
     */
    Chain(Code receiver, List<Call> calls) {
        this.receiver = receiver;
        this.calls = List.copyOf(calls);
        List<Code> parts = Stream.concat(Stream.of(receiver), calls.stream().map(Call::inline))
                .toList();
        inline = Code.join(parts, "");
        lastCall =
                calls.isEmpty() ? 0 : inline.width() - parts.get(calls.size()).width();
    }

    /** The statement that hands the chain on, as the last of two arguments; it begins where the body of a method does. */
    CodeBlock handedOn(String method, String first) {
        String open = method + "(";
        String both = first + ", ";
        String end = ");";
        if (isInline(Layout.BODY + open.length() + both.length(), end)) {
            return block(open + both, inline.block(), end);
        }
        int column = Layout.BODY + Layout.CONTINUATION;
        String line = Layout.line(column);
        if (isInline(column + both.length(), end)) {
            return block(open + line + both, inline.block(), end);
        }
        String begin = open + line + first + "," + line;
        return isInline(column, end)
                ? block(begin, inline.block(), end)
                : block(begin, lines(column + Layout.CONTINUATION, end), "");
    }

    private static CodeBlock block(String begin, CodeBlock chain, String end) {
        return CodeBlock.builder().add(begin).add(chain).add(end + "\n").build();
    }

    private CodeBlock lines(int column, String end) {
        CodeBlock.Builder lines = CodeBlock.builder().add(receiver.block());
        for (int i = 0; i < calls.size(); i++) {
            boolean isLast = i == calls.size() - 1;
            lines.add(Layout.line(column)).add(calls.get(i).lines(column, isLast ? end : ""));
        }
        return calls.isEmpty() ? lines.add(end).build() : lines.build();
    }

    private boolean isInline(int column, String end) {
        return Layout.fits(column, inline.width() + end.length()) && column + lastCall <= LAST_CALL;
    }
}
