package io.expectationsink.processor.read;

import io.expectationsink.processor.type.MentionedTypes;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Whether the compiler could make sense of an annotation. What it could not, because a constant or class does not exist
 * (yet), arrives as the text {@code <error>}, as an error type or not at all. The compiler says so itself.
 */
final class Resolution {

    private static final String ERROR = "<error>";

    private Resolution() {}

    /** Whether every value has the type that its attribute asks for, and none is missing that has no default. */
    static boolean isComplete(AnnotationMirror annotation) {
        Map<? extends ExecutableElement, ? extends AnnotationValue> values = annotation.getElementValues();
        boolean allPresent =
                ElementFilter.methodsIn(
                                annotation.getAnnotationType().asElement().getEnclosedElements())
                        .stream()
                        .allMatch(attribute -> attribute.getDefaultValue() != null || values.containsKey(attribute));
        return allPresent
                && values.entrySet().stream()
                        .allMatch(entry ->
                                fits(entry.getValue().getValue(), entry.getKey().getReturnType()));
    }

    private static boolean fits(Object value, TypeMirror type) {
        return switch (type.getKind()) {
            case ARRAY ->
                value instanceof List<?> list
                        && list.stream()
                                .allMatch(element -> fits(
                                        ((AnnotationValue) element).getValue(), ((ArrayType) type).getComponentType()));
            case DECLARED -> fitsDeclared(value, (DeclaredType) type);
            case BOOLEAN -> value instanceof Boolean;
            case INT -> value instanceof Integer;
            default -> false;
        };
    }

    private static boolean fitsDeclared(Object value, DeclaredType type) {
        ElementKind kind = type.asElement().getKind();
        return switch (kind) {
            case ENUM -> value instanceof VariableElement;
            case ANNOTATION_TYPE -> value instanceof AnnotationMirror nested && isComplete(nested);
            default ->
                value instanceof TypeMirror named
                        ? MentionedTypes.areResolved(named)
                        : value instanceof String text && !text.equals(ERROR);
        };
    }
}
