package io.expectationsink.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;

/** The formatter that this project's own sources go through, called as the build calls it. */
public final class Formatted {

    private static final Formatter FORMATTER = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    private Formatted() {}

    /** Asserts that the formatter would leave the source as it is. */
    public static void assertFormatted(String name, String source) {
        try {
            String ordered = ImportOrderer.reorderImports(source, Style.PALANTIR);
            String formatted = FORMATTER.formatSource(RemoveUnusedImports.removeUnusedImports(ordered));
            assertThat(source).as(name).isEqualTo(formatted);
        } catch (FormatterException e) {
            throw new AssertionError(name + " is no source", e);
        }
    }
}
