package io.expectationsink.processor.type;

import io.expectationsink.processor.name.Outwards;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * What a call of a method needs from a caller that has nothing of its own.
 *
 * @param method the method
 */
public record Signature(ExecutableElement method) {

    /** The type whose instance the method is called on; empty for a static method. */
    public Optional<DeclaredType> instance() {
        return method.getModifiers().contains(Modifier.STATIC)
                ? Optional.empty()
                : Optional.of((DeclaredType) method.getEnclosingElement().asType());
    }

    /** The type parameters of the instance's type, from the outermost type inwards, and then the method's own. */
    public List<TypeParameterElement> typeParameters() {
        List<TypeParameterElement> all = new ArrayList<>();
        instance().ifPresent(type -> addParameters(type, all));
        all.addAll(method.getTypeParameters());
        return List.copyOf(all);
    }

    /** The types that a caller has to name, each with the word for what it is here. */
    public Stream<Part> parts() {
        return Stream.of(
                        method.getParameters().stream()
                                .map(parameter ->
                                        new Part("parameter " + parameter.getSimpleName(), parameter.asType())),
                        method.getThrownTypes().stream().map(thrown -> new Part("throws clause", thrown)),
                        typeParameters().stream()
                                .flatMap(parameter -> parameter.getBounds().stream()
                                        .map(bound -> new Part("type parameter " + parameter.getSimpleName(), bound))))
                .flatMap(parts -> parts);
    }

    /** Whether the compiler could make sense of everything: parameters, result, exceptions, bounds. */
    public boolean isResolved() {
        return Stream.concat(Stream.of(method.getReturnType()), parts().map(Part::type))
                .allMatch(MentionedTypes::areResolved);
    }

    /** Whether everybody can name what a caller has to name. */
    public boolean isPublic() {
        return parts().allMatch(part -> elements(part.type()).allMatch(Signature::isPublic));
    }

    /** Whether a class of the method's package can name the type. */
    public boolean canName(TypeMirror type) {
        Element around = Outwards.packageOf(method);
        return elements(type)
                .allMatch(each -> isPublic(each) || Outwards.packageOf(each).equals(around) && isNotPrivate(each));
    }

    /** Whether the last parameter takes any number of values of a type that arrays do not know at run time. */
    public boolean hasGenericVarargs() {
        if (!method.isVarArgs()) {
            return false;
        }
        VariableElement last = method.getParameters().get(method.getParameters().size() - 1);
        return MentionedTypes.in(last.asType())
                .anyMatch(type -> type.getKind() == TypeKind.TYPEVAR
                        || type instanceof DeclaredType declared
                                && declared.getTypeArguments().stream()
                                        .anyMatch(argument -> argument.getKind() != TypeKind.WILDCARD));
    }

    /** The types that are declared somewhere, among those that the type mentions. */
    public static Stream<TypeElement> elements(TypeMirror type) {
        return MentionedTypes.in(type)
                .filter(each -> each.getKind() == TypeKind.DECLARED)
                .map(each -> (TypeElement) ((DeclaredType) each).asElement());
    }

    private static void addParameters(DeclaredType type, List<TypeParameterElement> all) {
        if (type.getEnclosingType() instanceof DeclaredType outer) {
            addParameters(outer, all);
        }
        type.getTypeArguments()
                .forEach(argument -> all.add((TypeParameterElement) ((TypeVariable) argument).asElement()));
    }

    private static boolean isPublic(Element type) {
        return Outwards.from(type).stream().allMatch(each -> each.getModifiers().contains(Modifier.PUBLIC));
    }

    private static boolean isNotPrivate(Element type) {
        return Outwards.from(type).stream()
                .noneMatch(each -> each.getModifiers().contains(Modifier.PRIVATE));
    }

    /**
     * A type of a signature.
     *
     * @param role what it is there, such as {@code parameter day}
     * @param type the type
     */
    public record Part(String role, TypeMirror type) {}
}
