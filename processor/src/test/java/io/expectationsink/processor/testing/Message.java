package io.expectationsink.processor.testing;

import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * A compiler message of ours.
 *
 * @param id the rule's id
 * @param kind how much it weighs
 * @param file the name of the source; empty for a message without position
 * @param line its line, from one; -1 without position
 * @param column its column, from one; -1 without position
 * @param text the whole text, with the indentation that the finding has
 */
public record Message(String id, Diagnostic.Kind kind, String file, long line, long column, String text) {

    private static final int ID_BEGIN = 1;
    private static final int ID_END = 6;

    static Message of(Diagnostic<? extends JavaFileObject> diagnostic) {
        // javac indents all lines but the first once more.
        String text = diagnostic.getMessage(null).replaceAll("\n +", "\n  ");
        String file = Optional.ofNullable(diagnostic.getSource())
                .map(JavaFileObject::getName)
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .orElse("");
        return new Message(
                text.substring(ID_BEGIN, ID_END),
                diagnostic.getKind(),
                file,
                diagnostic.getLineNumber(),
                diagnostic.getColumnNumber(),
                text);
    }

    /** Where the message is and what it weighs, for comparisons. */
    public String summary() {
        return "%s %s %s:%d:%d".formatted(id, kind, file, line, column);
    }
}
