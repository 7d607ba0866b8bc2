package io.expectationsink.processor.read;

import io.expectationsink.definition.Place;
import io.expectationsink.definition.SinkDefinition;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * A sink as javac sees it.
 *
 * @param element the annotated element
 * @param annotation the declaration
 * @param definition what the declaration says
 */
public record DeclaredSink(Element element, AnnotationMirror annotation, SinkDefinition definition) {

    /** The annotation value at the place, or the nearest one around it; empty for the declaration itself. */
    public Optional<AnnotationValue> valueAt(Place place) {
        return AnnotationValues.at(annotation, place);
    }
}
