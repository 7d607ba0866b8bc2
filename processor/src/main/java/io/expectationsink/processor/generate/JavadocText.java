package io.expectationsink.processor.generate;

/** Texts within a Javadoc comment, whatever they hold: nothing ends the comment, opens a tag or begins an escape. */
final class JavadocText {

    private JavadocText() {}

    /**
     * The text with everything that Javadoc or the compiler would read as its own written as an entity; what is
     * harmless where it stands is left for people to read.
     */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("*/", "*&#47;")
                .replace("\\u", "&#92;u")
                .replaceAll("(?m)(^ *|\\{)@", "$1&#64;");
    }
}
