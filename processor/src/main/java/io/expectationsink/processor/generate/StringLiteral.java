package io.expectationsink.processor.generate;

/** Texts as literals of Java, and of JSON, in ASCII: they mean the same whatever encoding they are read with. */
public final class StringLiteral {

    private StringLiteral() {}

    /** The text between quotes. */
    public static String of(String text) {
        StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
        escape(text, literal);
        return literal.append('"').toString();
    }

    /** The text as it stands between quotes. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        escape(text, escaped);
        return escaped.toString();
    }

    private static void escape(String text, StringBuilder escaped) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '"' -> escaped.append("\\\"");
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> {
                    if (character >= ' ' && character <= '~') {
                        escaped.append(character);
                    } else {
                        escaped.append(unicode(character));
                    }
                }
            }
        }
    }

    private static String unicode(char character) {
        return "\\u%04x".formatted((int) character);
    }
}
