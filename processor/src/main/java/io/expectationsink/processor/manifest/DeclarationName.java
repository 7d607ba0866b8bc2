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
record DeclarationName(String binaryClassName, Optional<String> method) {

    private static final String FOLDER = "META-INF/expectation-sink/";

    /** The name of the annotated element. */
    static DeclarationName of(Element element, Elements elements) {
        if (element instanceof TypeElement type) {
            return new DeclarationName(elements.getBinaryName(type).toString(), Optional.empty());
        }
        return new DeclarationName(
                of(element.getEnclosingElement(), elements).binaryClassName(),
                Optional.of(element.getSimpleName().toString()));
    }

    /** The resource that describes the declared sink. */
    String resource() {
        return FOLDER + binaryClassName + method.map("."::concat).orElse("") + ".json";
    }
}
