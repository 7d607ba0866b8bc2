package io.expectationsink.processor.read;

import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Annotations of elements as the compiler has them; as objects they would cost a proxy class each. */
public final class Annotations {

    private static final String VALUE = "value";

    private Annotations() {}

    /** The annotation of the type that is written on the element itself. */
    static Optional<AnnotationMirror> find(Element element, Class<? extends Annotation> type) {
        return find(element, type.getCanonicalName());
    }

    private static Optional<AnnotationMirror> find(Element element, String type) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            TypeElement written = (TypeElement) mirror.getAnnotationType().asElement();
            if (written.getQualifiedName().contentEquals(type)) {
                return Optional.of(mirror);
            }
        }
        return Optional.empty();
    }

    /** The texts of the annotation's {@code value}; none where the element has no such annotation. */
    public static Stream<String> texts(Element element, Class<? extends Annotation> type) {
        return texts(element, type.getCanonicalName());
    }

    /** The same for an annotation that the processors know by its canonical name alone. */
    public static Stream<String> texts(Element element, String type) {
        return find(element, type)
                .flatMap(annotation -> AnnotationValues.of(annotation, VALUE))
                .map(Values::texts)
                .stream()
                .flatMap(Stream::of);
    }
}
