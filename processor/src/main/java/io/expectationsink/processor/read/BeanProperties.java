package io.expectationsink.processor.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/**
 * The properties of a bean that Spark makes columns of ({@code org.apache.spark.sql.catalyst.JavaTypeInference}): those
 * that {@code java.beans.Introspector} can read.
 */
final class BeanProperties {

    /** {@code JavaTypeInference} leaves them out. */
    private static final Set<String> LEFT_OUT = Set.of("class", "declaringClass");

    private BeanProperties() {}

    /** The names of the properties that the members make, in alphabetical order. */
    static List<String> of(List<? extends Element> members) {
        return ElementFilter.methodsIn(members).stream()
                .filter(method -> method.getModifiers().contains(Modifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
                .filter(method -> method.getParameters().isEmpty())
                .flatMap(method -> property(method).stream())
                .filter(name -> !LEFT_OUT.contains(name))
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<String> property(ExecutableElement method) {
        TypeKind result = method.getReturnType().getKind();
        String name = method.getSimpleName().toString();
        return result == TypeKind.VOID
                ? Optional.empty()
                : after("get", name).or(() -> after("is", name).filter(property -> result == TypeKind.BOOLEAN));
    }

    private static Optional<String> after(String prefix, String name) {
        return name.length() > prefix.length() && name.startsWith(prefix)
                ? Optional.of(decapitalize(name.substring(prefix.length())))
                : Optional.empty();
    }

    /** As {@code java.beans.Introspector.decapitalize}: {@code URL} stays as it is. */
    private static String decapitalize(String name) {
        boolean isAcronym =
                name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1));
        return isAcronym ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
