package io.expectationsink.processor.element;

import io.expectationsink.processor.generate.WriterName;
import io.expectationsink.processor.name.QualifiedName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The names of the writers of one compilation: {@code Outer.Inner} and {@code Outer_Inner} ask for the same one. */
public final class WriterNames {

    private static final String WRITER = "io.expectationsink.runtime.GeneratedWriter";

    private final Elements elements;
    private final Types types;
    private final Map<String, Element> owners = new HashMap<>();

    /** No names yet. */
    public WriterNames(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** Takes the name of the element's writer; says who has it if it is taken. */
    public Optional<String> claim(Element element) {
        String name = WriterName.of(element).qualified();
        Element owner = owners.putIfAbsent(name, element);
        if (owner != null) {
            return Optional.of("the writer of " + (owner instanceof ExecutableElement ? "the method " : "")
                    + QualifiedName.of(owner));
        }
        // In the element's own module: the compiler would ask every module of the JDK for a name that is free.
        return Optional.ofNullable(elements.getTypeElement(elements.getModuleOf(element), name))
                .filter(existing -> !isGenerated(existing))
                .map(existing -> "the type " + existing.getQualifiedName());
    }

    /** An incremental build sees the writer of the build before on the class path. */
    private boolean isGenerated(TypeElement existing) {
        return Optional.ofNullable(elements.getTypeElement(WRITER))
                .filter(writer -> types.isSubtype(existing.asType(), writer.asType()))
                .isPresent();
    }
}
