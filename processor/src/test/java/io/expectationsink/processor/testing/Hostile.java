package io.expectationsink.processor.testing;

/** A declaration with every value that a generated source may stumble over. */
public final class Hostile {

    /** Its path among the sources. */
    public static final String PATH = "lake/Hostile.java";

    /** Its text. */
    public static final String SOURCE =
            """
            package lake;

            import io.expectationsink.*;

            /** Values that would end a comment, open a tag or begin an escape. */
            public interface Hostile {

                /** Comments, escapes and tags. */
                @ExpectationSink(
                        table = "t",
                        format = "iceberg",
                        checkpoint = "${c}/*/ */ /** \\\\u002a/ \\\\\\u00e9 {@link Missing} @author <b> & &amp; </pre> }",
                        options = {
                            @Option(key = "@param x", value = "{@code"),
                            @Option(key = "\\n@throws", value = "\\r\\n * @return\\t"),
                            @Option(key = "unicode", value = "\\u00e9 \\u6f22 \\ud83d\\ude00 \\u2028 \\u0085 \\ufeff \\u007f \\u0000"),
                            @Option(key = "format", value = "$ $$ $L $T $[ $] $> $W %s"),
                            @Option(key = "\\"", value = ""),
                        })
                interface Texts {}

                /** Lines at and over 120 columns. */
                @ExpectationSink(
                        table = "t",
                        format = "parquet",
                        checkpoint = "${c}LONG",
                        queryName = "${name:-a query with a name that just fits into the line, as it ends at its column of 120, ab}",
                        trigger = @Trigger(processingTime = "1 hour   2 minutes   3 seconds   4 milliseconds   5 microseconds"),
                        partitionBy = {"a_column_of_some_length_00001", "a_column_of_some_length_00002", "a_column_of_some_l"},
                        options = {
                            @Option(key = "a key that is rather long for a key, but then who knows", value = "and a value to go with it, here"),
                            @Option(key = "a key that is rather long for a key, but then who knew.", value = "and a value to go with it, here."),
                            @Option(key = "userMetadata", value = "LONGLONG"),
                        })
                interface Lines {}

                /** Many of everything. */
                @ExpectationSink(
                        table = "t",
                        kind = SinkKind.BATCH,
                        format = "parquet",
                        partitionBy = {"c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9", "c10", "c11", "c12", "c13", "c14", "c15", "c16", "c17"},
                        bucketBy = @BucketBy(buckets = 100000, columns = {"b1", "b2", "b3", "a_column_of_some_length_00001", "a_column_of_some_length_00002"}),
                        sortBy = {"b1", "b2"},
                        options = {OPTIONS})
                class Many {
                    /** For nobody. */
                    Many() {}
                }

                /** What a formatter takes for a template. */
                @ExpectationSink(
                        table = "t",
                        kind = SinkKind.BATCH,
                        format = "orc",
                        partitionBy = {"%", "p2", "p3", "p_column_of_some_length_00001", "p_column_of_some_length_00002", "p_column_of_some_length_00003"},
                        bucketBy = @BucketBy(buckets = 3, columns = {"$", "a_column_of_some_length_00001", "a_column_of_some_length_00002", "a_column"}),
                        sortBy = {"{0}", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9", "c10", "c11", "c12", "c13", "c14", "c15", "c16", "c17", "c18"},
                        options = @Option(key = "{1}", value = "LONG"))
                interface Templates {}

                /** A trigger that needs two lines. */
                @ExpectationSink(
                        table = "t",
                        checkpoint = "${c}/1",
                        schema = OneColumn.class,
                        trigger = @Trigger(processingTime = "${interval.of.the.stream.that.writes.the.hostile.rows:-1 hour 2 minutes}"))
                record TwoLines() {}

                /** A bean. */
                abstract static class OneColumn {

                    /** For nobody. */
                    OneColumn() {}

                    /**
                     * Its property.
                     *
                     * @return a column
                     */
                    public abstract String getColumn();
                }

                /** A trigger that needs three lines. */
                @ExpectationSink(
                        table = "t",
                        checkpoint = "${c}/2",
                        trigger = @Trigger(processingTime = "${LONG:-1 hour}"))
                enum ThreeLines {}

                /** A name that is long, in a type that has one as well. */
                @ExpectationSink(table = "t", checkpoint = "${c}/3")
                final class WithANameThatIsMuchTooLongForItsWriterToFitIntoOneLineOfItsSource {
                    /** For nobody. */
                    WithANameThatIsMuchTooLongForItsWriterToFitIntoOneLineOfItsSource() {}
                }

                /** A name that is longer still. */
                @ExpectationSink(table = "t", checkpoint = "${c}/4")
                class WithANameThatIsMuchTooLongForItsWriterToFitIntoOneLineOfItsSourceEvenIfItsHeaderIsBrokenBeforeImplements {
                    /** For nobody. */
                    WithANameThatIsMuchTooLongForItsWriterToFitIntoOneLineOfItsSourceEvenIfItsHeaderIsBrokenBeforeImplements() {}
                }

                /** Nothing of the Latin alphabet. */
                @ExpectationSink(table = "t", checkpoint = "${c}/5")
                interface Größe漢 {}
            }
            """.replace("LONG", "a.rather.long.text.".repeat(12).strip()).replace("OPTIONS", options());

    private Hostile() {}

    private static String options() {
        StringBuilder options = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            options.append("@Option(key = \"key").append(i).append("\", value = \"\"),");
        }
        return options.toString();
    }
}
