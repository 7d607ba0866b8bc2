package io.expectationsink.processor.name;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The way to a type or method, in names: elements do not outlive their round, and the types in a method's signature may
 * have other names in the next one.
 *
 * @param type the qualified name of the type, or of the one that has the method
 * @param method the method's name; empty for the type itself
 * @param overload which of the methods of that name, from zero, in the order of the source; zero for the type itself
 */
public record ElementPath(String type, String method, int overload) implements Comparable<ElementPath> {

    private static final Comparator<ElementPath> ORDER = Comparator.comparing(ElementPath::type)
            .thenComparing(ElementPath::method)
            .thenComparingInt(ElementPath::overload);

    /** The path to the type or method. */
    public static ElementPath of(Element element) {
        if (element instanceof ExecutableElement method) {
            TypeElement type = (TypeElement) method.getEnclosingElement();
            String name = method.getSimpleName().toString();
            return new ElementPath(
                    QualifiedName.of(type), name, methods(type, name).indexOf(method));
        }
        return new ElementPath(QualifiedName.of(element), "", 0);
    }

    /** What the path leads to now; empty when it is there no longer. */
    public Optional<Element> find(Elements elements) {
        return Optional.ofNullable(elements.getTypeElement(type))
                .flatMap(found -> method.isEmpty()
                        ? Optional.of(found)
                        : methods(found, method).stream().skip(overload).findFirst());
    }

    @Override
    public int compareTo(ElementPath other) {
        return ORDER.compare(this, other);
    }

    private static List<ExecutableElement> methods(TypeElement type, String name) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().contentEquals(name))
                .toList();
    }
}
