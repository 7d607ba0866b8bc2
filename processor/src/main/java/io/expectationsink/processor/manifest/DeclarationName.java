package io.expectationsink.processor.manifest;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * What a declaration is called outside of the compiler.
 *
 * @param binaryClassName the binary name of the annotated type, or of the one that has the annotated method
 * @param method the annotated method; empty for a type
 */
record DeclarationName(String binaryClassName, Optional<String> method) implements Comparable<DeclarationName> {

    /** The name of the annotated element. */
    static DeclarationName of(Element element, Elements elements) {
        if (element instanceof TypeElement type) {
            return new DeclarationName(elements.getBinaryName(type).toString(), Optional.empty());
        }
        return new DeclarationName(
                of(element.getEnclosingElement(), elements).binaryClassName(),
                Optional.of(element.getSimpleName().toString()));
    }

    /** By class, then the class itself before its methods. */
    @Override
    public int compareTo(DeclarationName other) {
        int byClass = binaryClassName.compareTo(other.binaryClassName);
        return byClass != 0 ? byClass : method.orElse("").compareTo(other.method.orElse(""));
    }
}
