package io.expectationsink.processor.generate;

import com.palantir.javapoet.CodeBlock;
import java.util.List;

/** Arguments of a call that does not fit one line, laid out on lines of their own. */
final class Arguments {

    /** The formatter fills lines with arguments that are all shorter than this. */
    private static final int LONG = 10;

    private Arguments() {}

    /**
     * The arguments as lines of the given width: all on one line; or what looks like a template on the first one;
     * or filling lines, if all are short; or one per line.
     *
     * @param after what follows the last argument on its line
     */
    static CodeBlock lines(List<Code> arguments, int width, String indent, String after) {
        String end = ",\n" + indent;
        boolean template = arguments.size() > 1 && arguments.get(0).looksLikeTemplate();
        if (template && !fit(arguments, width, after)) {
            List<Code> rest = arguments.subList(1, arguments.size());
            return CodeBlock.of("$L$L$L", arguments.get(0).block(), end, plain(rest, width, end, after));
        }
        return plain(arguments, width, end, after);
    }

    private static CodeBlock plain(List<Code> arguments, int width, String end, String after) {
        if (fit(arguments, width, after)) {
            return Code.join(arguments, ", ").block();
        }
        boolean allShort = arguments.stream().allMatch(argument -> argument.width() < LONG);
        return allShort
                ? filled(arguments, width, end, after)
                : Code.join(arguments, end).block();
    }

    private static boolean fit(List<Code> arguments, int width, String after) {
        return Code.join(arguments, ", ").width() + after.length() <= width;
    }

    private static CodeBlock filled(List<Code> arguments, int width, String end, String after) {
        CodeBlock.Builder lines = CodeBlock.builder();
        int column = 0;
        for (int i = 0; i < arguments.size(); i++) {
            Code argument = arguments.get(i);
            int tail = i == arguments.size() - 1 ? after.length() : ",".length();
            boolean fits = column + " ".length() + argument.width() + tail <= width;
            if (i > 0) {
                lines.add(fits ? ", " : end);
            }
            column = i == 0 || !fits ? argument.width() + 1 : column + 1 + argument.width() + 1;
            lines.add(argument.block());
        }
        return lines.build();
    }
}
