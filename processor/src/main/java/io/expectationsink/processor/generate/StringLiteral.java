package io.expectationsink.processor.generate;

/** Texts as literals of Java, and of JSON, in ASCII: they mean the same whatever encoding they are read with. */
public final class StringLiteral {

    private StringLiteral() {}

    /** The text between quotes. */
    public static String of(String text) {
        return '"' + escape(text) + '"';
    }

    /** The text as it stands between quotes. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char character : text.toCharArray()) {
            escaped.append(escape(character));
        }
        return escaped.toString();
    }

    private static String escape(char character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> character >= ' ' && character <= '~' ? String.valueOf(character) : unicode(character);
        };
    }

    private static String unicode(char character) {
        return "\\u%04x".formatted((int) character);
    }
}
