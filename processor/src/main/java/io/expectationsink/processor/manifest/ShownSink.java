package io.expectationsink.processor.manifest;

import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.processor.generate.WriterName;
import io.expectationsink.processor.read.DeclaredSink;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/**
 * A declared sink as a module's resources show it.
 *
 * @param name what declares it
 * @param element the annotated element
 * @param writer the qualified name of its writer
 * @param definition what the declaration says, secrets masked
 */
record ShownSink(DeclarationName name, Element element, String writer, SinkDefinition definition) {

    /** The sink that is declared. */
    static ShownSink of(DeclaredSink sink, Elements elements) {
        Element element = sink.element();
        return new ShownSink(
                DeclarationName.of(element, elements),
                element,
                WriterName.of(element).qualified(),
                sink.definition().shown());
    }
}
