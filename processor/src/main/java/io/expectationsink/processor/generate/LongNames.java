package io.expectationsink.processor.generate;

/** Breaks the two headers that hold the writer's own name where they are too long for a line. JavaPoet breaks neither. */
final class LongNames {

    private static final int COLUMNS = 120;

    private LongNames() {}

    /** The source with both headers laid out as the project's formatter does. */
    static String breakHeaders(String source, String writer, String shape) {
        return breakConstructor(breakClass(source, writer, shape), writer);
    }

    private static String breakClass(String source, String writer, String shape) {
        String modifiers = source.contains("public final class " + writer) ? "public final" : "final";
        String type = modifiers + " class " + writer;
        String header = type + " implements " + shape + " {";
        if (header.length() <= COLUMNS) {
            return source;
        }
        String broken = type.length() <= COLUMNS ? type : modifiers + "\nclass " + writer;
        return source.replace(header, broken + "\n        implements " + shape + " {");
    }

    private static String breakConstructor(String source, String writer) {
        String header = "    public " + writer + "(SinkContext context) {";
        return header.length() <= COLUMNS
                ? source
                : source.replace(header, "    public " + writer + "(\n            SinkContext context) {");
    }
}
