package io.expectationsink.processor.read;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;

/** Looks up values that are written down in an annotation; defaults are none of them. */
final class AnnotationValues {

    private AnnotationValues() {}

    /** The written value of the attribute. */
    static Optional<AnnotationValue> of(AnnotationMirror annotation, String attribute) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                annotation.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(attribute)) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }

    /**
     * The value at the place. Where the place leads further than what is written, the value is the last one on the
     * way: a missing attribute of a nested annotation is that annotation. The Eclipse compiler finds whole values of the
     * declaration only, and says of their parts no more than that they are somewhere in it: there it is the whole value.
     */
    static Optional<AnnotationValue> at(AnnotationMirror annotation, Place place) {
        Optional<AnnotationValue> whole =
                place.attribute().map(Attribute::annotationName).flatMap(name -> of(annotation, name));
        return Eclipse.made(annotation)
                ? whole
                : whole.map(value -> element(member(element(value, place), place), place));
    }

    /** The element that the place names, if the value is a list that has it. */
    private static AnnotationValue element(AnnotationValue value, Place place) {
        if (value.getValue() instanceof List<?> list && place.index().isPresent()) {
            int index = place.index().getAsInt();
            return index < list.size() ? (AnnotationValue) list.get(index) : value;
        }
        return value;
    }

    /** The member that the place names, if the value is an annotation that has it. */
    private static AnnotationValue member(AnnotationValue value, Place place) {
        if (value.getValue() instanceof AnnotationMirror nested) {
            return place.member().flatMap(name -> of(nested, name)).orElse(value);
        }
        return value;
    }
}
