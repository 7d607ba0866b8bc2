package io.expectationsink.processor.read;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Annotation values by their type; a value that the compiler could not resolve has another one, and is empty here. */
final class Values {

    private Values() {}

    static Optional<String> text(AnnotationValue value) {
        return as(value, String.class);
    }

    static Optional<Boolean> flag(AnnotationValue value) {
        return as(value, Boolean.class);
    }

    static Optional<Integer> number(AnnotationValue value) {
        return as(value, Integer.class);
    }

    static Optional<TypeMirror> type(AnnotationValue value) {
        return as(value, TypeMirror.class);
    }

    static Optional<AnnotationMirror> annotation(AnnotationValue value) {
        return as(value, AnnotationMirror.class);
    }

    static Stream<AnnotationMirror> annotations(AnnotationValue value) {
        return elements(value).flatMap(element -> annotation(element).stream());
    }

    static String[] texts(AnnotationValue value) {
        return elements(value).flatMap(element -> text(element).stream()).toArray(String[]::new);
    }

    static <E extends Enum<E>> Optional<E> constant(AnnotationValue value, Class<E> type) {
        return as(value, VariableElement.class)
                .flatMap(constant -> Arrays.stream(type.getEnumConstants())
                        .filter(candidate -> constant.getSimpleName().contentEquals(candidate.name()))
                        .findFirst());
    }

    private static Stream<AnnotationValue> elements(AnnotationValue value) {
        return value.getValue() instanceof List<?> list
                ? list.stream().map(AnnotationValue.class::cast)
                : Stream.empty();
    }

    private static <T> Optional<T> as(AnnotationValue value, Class<T> type) {
        return type.isInstance(value.getValue()) ? Optional.of(type.cast(value.getValue())) : Optional.empty();
    }
}
