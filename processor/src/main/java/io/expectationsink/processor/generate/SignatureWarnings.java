package io.expectationsink.processor.generate;

import io.expectationsink.processor.name.Outwards;
import io.expectationsink.processor.type.MentionedTypes;
import io.expectationsink.processor.type.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The warnings of a compiler on whoever calls a method and repeats its parameters. */
final class SignatureWarnings {

    private SignatureWarnings() {}

    /** Their names in {@code @SuppressWarnings}. */
    static List<String> of(Signature signature) {
        List<String> tokens = new ArrayList<>();
        if (deprecations(signature).anyMatch(deprecated -> !deprecated.forRemoval())) {
            tokens.add("deprecation");
        }
        if (signature.parts().flatMap(part -> MentionedTypes.in(part.type())).anyMatch(SignatureWarnings::isRaw)) {
            tokens.add("rawtypes");
        }
        if (deprecations(signature).anyMatch(Deprecated::forRemoval)) {
            tokens.add("removal");
        }
        if (signature.hasGenericVarargs()) {
            tokens.add("unchecked");
        }
        return List.copyOf(tokens);
    }

    private static Stream<Deprecated> deprecations(Signature signature) {
        Stream<Element> mentioned = signature.parts().flatMap(part -> Signature.elements(part.type()));
        return Stream.concat(Stream.of(signature.method()), mentioned)
                .flatMap(element -> Outwards.from(element).stream())
                .flatMap(element -> Optional.ofNullable(element.getAnnotation(Deprecated.class)).stream());
    }

    private static boolean isRaw(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && ((DeclaredType) type).getTypeArguments().isEmpty()
                && !((TypeElement) ((DeclaredType) type).asElement())
                        .getTypeParameters()
                        .isEmpty();
    }
}
