package io.expectationsink.processor.generate;

/**
 * Breaks the two headers that hold the writer's own name where they are too long for a line. JavaPoet never breaks that
 * of the class, and breaks that of the constructor at 100 columns.
 */
final class LongNames {

    private static final int COLUMNS = 120;

    private LongNames() {}

    /** The source with both headers laid out as the project's formatter does. */
    static String breakHeaders(String source, String writer, String superclass) {
        return breakConstructor(breakClass(source, writer, superclass), writer);
    }

    private static String breakClass(String source, String writer, String superclass) {
        String modifiers = source.contains("public final class " + writer) ? "public final" : "final";
        String type = modifiers + " class " + writer;
        String header = type + " extends " + superclass + " {";
        if (header.length() <= COLUMNS) {
            return source;
        }
        String broken = type.length() <= COLUMNS ? type : modifiers + "\nclass " + writer;
        return source.replace(header, broken + "\n        extends " + superclass + " {");
    }

    private static String breakConstructor(String source, String writer) {
        String opening = "    public " + writer + "(";
        String parameter = "SinkContext context) {";
        String broken = opening + "\n            " + parameter;
        String whole = source.replace(broken, opening + parameter);
        if (opening.length() + parameter.length() <= COLUMNS) {
            return whole;
        }
        return opening.length() <= COLUMNS
                ? whole.replace(opening + parameter, broken)
                : whole.replace(opening + parameter, broken.replace("public ", "public\n    "));
    }
}
