package io.expectationsink.processor.generate;

import java.io.IOException;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Hands the sources of writers to the compiler. */
public final class WriterFiles {

    /** What {@code @Generated} names in every source that is written here. */
    public static final String GENERATOR = "io.expectationsink.processor.ExpectationSinkProcessor";

    private static final String GENERATED = "javax.annotation.processing.Generated";

    private final Elements elements;
    private final Filer filer;

    /** Files that are created by the filer. */
    public WriterFiles(Elements elements, Filer filer) {
        this.elements = elements;
        this.filer = filer;
    }

    /**
     * Writes the source of a writer, whose one originating element is the annotated one.
     *
     * @throws javax.annotation.processing.FilerException when the compilation has a file of that name
     */
    public void write(Writer writer) throws IOException {
        String source = WriterSource.of(writer, generated(writer.element()));
        String name = WriterName.of(writer.element()).qualified();
        try (java.io.Writer file =
                filer.createSourceFile(name, writer.element()).openWriter()) {
            file.write(source);
        }
    }

    /** The annotation, as the element's own module sees it: a module need not read {@code java.compiler}. */
    private Optional<TypeElement> generated(Element element) {
        return Optional.ofNullable(elements.getTypeElement(elements.getModuleOf(element), GENERATED));
    }
}
