package io.expectationsink.processor.type;

import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** A type and all types within it: {@code Map<String, List<T>[]>} mentions six. */
public final class MentionedTypes {

    private MentionedTypes() {}

    /** The type itself, then its parts. A type variable has none: its bounds belong to its declaration. */
    public static Stream<TypeMirror> in(TypeMirror type) {
        return Stream.concat(Stream.of(type), parts(type).flatMap(MentionedTypes::in));
    }

    /** Whether the compiler could make sense of the type and of all within it. */
    public static boolean areResolved(TypeMirror type) {
        return in(type).noneMatch(each -> each.getKind() == TypeKind.ERROR);
    }

    private static Stream<? extends TypeMirror> parts(TypeMirror type) {
        if (type instanceof DeclaredType declared) {
            return Stream.concat(Stream.of(declared.getEnclosingType()), declared.getTypeArguments().stream());
        }
        if (type instanceof ArrayType array) {
            return Stream.of(array.getComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            return Stream.of(
                            Optional.ofNullable(wildcard.getExtendsBound()),
                            Optional.ofNullable(wildcard.getSuperBound()))
                    .flatMap(Optional::stream);
        }
        return type instanceof IntersectionType intersection ? intersection.getBounds().stream() : Stream.empty();
    }
}
