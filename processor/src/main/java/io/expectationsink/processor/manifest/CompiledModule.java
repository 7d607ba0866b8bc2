package io.expectationsink.processor.manifest;

import java.util.Collection;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;

/**
 * A named module whose {@code module-info.java} is among the compiled sources. The tests of a module are compiled into
 * it without that file: what they generate must not take the place of what the module itself has.
 *
 * @param name the module's name
 */
public record CompiledModule(String name) {

    /** The module among the sources of a round; empty where there is none. */
    public static Optional<CompiledModule> among(Collection<? extends Element> roots) {
        return roots.stream()
                .filter(ModuleElement.class::isInstance)
                .map(ModuleElement.class::cast)
                .map(module -> new CompiledModule(module.getQualifiedName().toString()))
                .findFirst();
    }
}
