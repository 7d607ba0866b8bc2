package io.expectationsink.processor.manifest;

import io.expectationsink.processor.generate.Writer;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/** Puts the description of each sink next to its writer's class. */
public final class FragmentFiles {

    private final Elements elements;
    private final Filer filer;

    /** Files that are created by the filer. */
    public FragmentFiles(Elements elements, Filer filer) {
        this.elements = elements;
        this.filer = filer;
    }

    /**
     * Writes the description of the writer's sink, whose one originating element is the annotated one.
     *
     * @param silenced the ids that the source's {@code @SuppressWarnings} has silenced
     * @throws javax.annotation.processing.FilerException when the compilation has a file of that name
     */
    public void write(Writer writer, List<String> silenced) throws IOException {
        String text = Fragment.of(elements, writer.element(), writer.declared(), writer.built(), silenced);
        String name = DeclarationName.of(writer.element(), elements).resource();
        try (java.io.Writer file = filer.createResource(StandardLocation.CLASS_OUTPUT, "", name, writer.element())
                .openWriter()) {
            file.write(text);
        }
    }
}
