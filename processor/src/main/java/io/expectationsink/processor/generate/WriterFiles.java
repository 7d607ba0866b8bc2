package io.expectationsink.processor.generate;

import java.io.IOException;
import java.util.Optional;
import javax.annotation.processing.Filer;
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
     * Writes the source of a writer, whose one originating element is the annotated type.
     *
     * @throws javax.annotation.processing.FilerException when the compilation has a file of that name
     */
    public void write(Writer writer) throws IOException {
        String source = WriterSource.of(writer, generated(writer.type()));
        String name = WriterName.of(writer.type()).qualified();
        try (java.io.Writer file = filer.createSourceFile(name, writer.type()).openWriter()) {
            file.write(source);
        }
    }

    /** The annotation, as the type's own module sees it: a module need not read {@code java.compiler}. */
    private Optional<TypeElement> generated(TypeElement type) {
        return Optional.ofNullable(elements.getTypeElement(elements.getModuleOf(type), GENERATED));
    }
}
