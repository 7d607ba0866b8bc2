package io.expectationsink.processor.testing;

import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What a compiler said.
 *
 * @param kind how much it weighs, in javac's terms
 * @param file the name of the source; empty for a message without position
 * @param line its line, from one; -1 without position
 * @param column its column, from one; -1 without position
 * @param text the whole text, with the indentation that a finding has
 */
public record Message(Diagnostic.Kind kind, String file, long line, long column, String text) {

    private static final String OURS = "[ES";
    private static final int ID_BEGIN = 1;
    private static final int ID_END = 6;

    /** Reads what the compiler of this run said; its sources must still be there. */
    static Message of(Diagnostic<? extends JavaFileObject> diagnostic) {
        // javac indents all lines but the first once more.
        String text = diagnostic.getMessage(null).replaceAll("\n +", "\n  ");
        Optional<String> file = Optional.ofNullable(diagnostic.getSource())
                .map(JavaFileObject::getName)
                .map(name -> name.substring(name.lastIndexOf('/') + 1));
        return new Message(
                TestCompiler.current().kind(diagnostic.getKind()),
                file.orElse(""),
                file.isPresent() ? diagnostic.getLineNumber() : Diagnostic.NOPOS,
                file.isPresent() ? diagnostic.getColumnNumber() : Diagnostic.NOPOS,
                text);
    }

    /** Whether a rule says it. */
    public boolean isOurs() {
        return text.startsWith(OURS);
    }

    /** The id of the rule that says it. */
    public String id() {
        return text.substring(ID_BEGIN, ID_END);
    }

    /** Where the message is and what it weighs, for comparisons. */
    public String summary() {
        return "%s %s %s:%d:%d".formatted(id(), kind, file, line, column);
    }
}
