package io.expectationsink.processor.manifest;

import io.expectationsink.definition.Severity;
import io.expectationsink.processor.read.DeclaredSink;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/**
 * What a module's sinks leave in its jar together: the class that the runtime finds them by, and the resources that it
 * names. The class is generated in the first round with declarations, because the compiler warns of sources of the last
 * one; the resources in the last, when all declarations are known.
 */
public final class ModuleFiles {

    private static final String REVIEW = "META-INF/expectation-sink/review.txt";
    private static final String GENERATED = "javax.annotation.processing.Generated";

    private final Elements elements;
    private final Filer filer;
    private final ModuleProvider provider;

    /**
     * The files of a compilation.
     *
     * @param module the named module that is compiled; empty for none, and for sources that are added to one
     * @param declared the first declarations; at least one
     */
    public ModuleFiles(
            Elements elements, Filer filer, Optional<CompiledModule> module, Collection<? extends Element> declared) {
        this.elements = elements;
        this.filer = filer;
        this.provider = module.map(ModuleProvider::of).orElseGet(() -> ModuleProvider.of(declared, elements));
    }

    /** Generates the class by which the runtime finds the sinks. */
    public void writeProvider(Collection<? extends Element> declared) throws IOException {
        Element any = declared.iterator().next();
        boolean annotated = elements.getTypeElement(elements.getModuleOf(any), GENERATED) != null;
        try (Writer file = filer.createSourceFile(provider.qualified(), declared.toArray(Element[]::new))
                .openWriter()) {
            file.write(provider.source(annotated));
        } catch (FilerException there) {
            // The Eclipse compiler replaces no class on its class path; what has this name has this text as well.
        }
    }

    /** Registers the class, lists the sinks' descriptions, and writes the review of all sinks. */
    public void writeResources(List<DeclaredSink> sinks, Map<String, Severity> severities) throws IOException {
        Element[] origins = sinks.stream().map(DeclaredSink::element).toArray(Element[]::new);
        write("META-INF/services/" + ModuleProvider.SERVICE, provider.qualified() + "\n", origins);
        write(provider.index(), index(sinks), origins);
        write(REVIEW, ReviewText.of(sinks, severities), origins);
    }

    private String index(List<DeclaredSink> sinks) {
        return sinks.stream()
                .map(sink -> DeclarationName.of(sink.element(), elements).resource() + "\n")
                .sorted()
                .collect(Collectors.joining());
    }

    private void write(String name, String text, Element[] origins) throws IOException {
        try (Writer file = filer.createResource(StandardLocation.CLASS_OUTPUT, "", name, origins)
                .openWriter()) {
            file.write(text);
        }
    }
}
