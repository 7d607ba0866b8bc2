package io.expectationsink.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import java.util.List;

/**
 * Keeps on a writer what the source silences on its declaration. Whoever describes a module's sinks looks there, because
 * it may get declarations as class files, which keep no {@code @SuppressWarnings}.
 */
public final class SilencedMark {

    /** The name of the annotation that is the mark; its {@code value} has the ids. */
    public static final String ANNOTATION = "io.expectationsink.runtime.Silenced";

    private static final String INDENT = "    ";

    /** JavaPoet indents values of annotations twice, and the formatter does not. */
    private static final String BROKEN = "{$<$<\n$L$L\n}$>$>";

    private SilencedMark() {}

    /** The mark with the ids, of which there is at least one, laid out as the project's formatter does. */
    static AnnotationSpec of(List<String> ids) {
        return AnnotationSpec.builder(RuntimeTypes.SILENCED)
                .addMember("value", value(Code.texts(ids)))
                .build();
    }

    private static CodeBlock value(List<Code> ids) {
        if (ids.size() == 1) {
            return ids.get(0).block();
        }
        Code all = Code.of(Code.verbatim("{"), Code.join(ids, ", "), Code.verbatim("}"));
        int around = "@()".length() + RuntimeTypes.SILENCED.simpleName().length();
        return Layout.fits(around, all.width())
                ? all.block()
                : CodeBlock.of(BROKEN, INDENT, Arguments.lines(ids, Layout.width(INDENT), INDENT, ""));
    }
}
