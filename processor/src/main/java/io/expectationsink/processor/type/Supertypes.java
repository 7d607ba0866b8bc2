package io.expectationsink.processor.type;

import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** A type and all that it extends or implements. */
public final class Supertypes {

    private Supertypes() {}

    /** The type itself, then its supertypes, near ones before far ones; one that is reached twice is there twice. */
    public static Stream<TypeMirror> of(TypeMirror type, Types types) {
        boolean hasSupertypes = switch (type.getKind()) {
            case DECLARED, TYPEVAR -> true;
            default -> false;
        };
        return hasSupertypes
                ? Stream.concat(
                        Stream.of(type), types.directSupertypes(type).stream().flatMap(each -> of(each, types)))
                : Stream.of(type);
    }
}
