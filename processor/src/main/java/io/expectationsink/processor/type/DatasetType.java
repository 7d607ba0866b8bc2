package io.expectationsink.processor.type;

import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Spark's {@code Dataset}, known by its name: the processor runs where Spark is not. */
public final class DatasetType {

    private static final String NAME = "org.apache.spark.sql.Dataset";

    private DatasetType() {}

    /** The type as a Dataset, with the type of its rows; empty when it is none. */
    public static Optional<DeclaredType> of(TypeMirror type, Types types) {
        return Supertypes.of(type, types)
                .filter(DeclaredType.class::isInstance)
                .map(DeclaredType.class::cast)
                .filter(each ->
                        ((TypeElement) each.asElement()).getQualifiedName().contentEquals(NAME))
                .findFirst();
    }
}
