package io.expectationsink.processor.read;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * Whether Lombok is going to add getters to a class. A processor that comes before Lombok does not see them, one that
 * comes after does. Only sources can lack them: a class file has the getters, and Lombok's annotations no longer.
 */
final class Lombok {

    private static final String GETTER = "lombok.Getter";
    private static final Set<String> ON_TYPES = Set.of(GETTER, "lombok.Data", "lombok.Value");

    private Lombok() {}

    /** Whether a field of the class is to get a getter, and has none. */
    static boolean isAwaited(TypeElement type) {
        boolean allFields = isAnnotated(type, ON_TYPES);
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
                .filter(field -> allFields || isAnnotated(field, Set.of(GETTER)))
                .anyMatch(field -> !hasGetter(type, field));
    }

    private static boolean isAnnotated(Element element, Set<String> names) {
        return element.getAnnotationMirrors().stream()
                .map(annotation -> (TypeElement) annotation.getAnnotationType().asElement())
                .anyMatch(annotation ->
                        names.contains(annotation.getQualifiedName().toString()));
    }

    /** By any of the names that Lombok gives; {@code isActive} keeps its own. */
    private static boolean hasGetter(TypeElement type, VariableElement field) {
        String name = field.getSimpleName().toString();
        List<String> getters = List.of("get" + name, "is" + name, name);
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .map(method -> method.getSimpleName().toString())
                .anyMatch(method -> getters.stream().anyMatch(method::equalsIgnoreCase));
    }
}
