package io.expectationsink.processor.manifest;

import io.expectationsink.definition.Severity;
import io.expectationsink.processor.read.DeclaredSink;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * Registers the class, describes the sinks, and writes the review of all of them.
     *
     * @param severities what the build changes of all sinks' rules
     * @param severitiesAtStart those of them that a start follows too
     */
    public void writeResources(
            List<DeclaredSink> declared, Map<String, Severity> severities, Map<String, Severity> severitiesAtStart)
            throws IOException {
        List<ShownSink> sinks = new ArrayList<>(declared.size());
        Element[] origins = new Element[declared.size()];
        for (DeclaredSink sink : declared) {
            origins[sinks.size()] = sink.element();
            sinks.add(ShownSink.of(sink, elements));
        }
        ManifestText manifest = new ManifestText(severitiesAtStart, new SilencedRules(elements));
        write("META-INF/services/" + ModuleProvider.SERVICE, provider.qualified() + "\n", origins);
        write(provider.manifest(), manifest.of(sinks), origins);
        write(REVIEW, ReviewText.of(sinks, severities), origins);
    }

    private void write(String name, CharSequence text, Element[] origins) throws IOException {
        try (Writer file = filer.createResource(StandardLocation.CLASS_OUTPUT, "", name, origins)
                .openWriter()) {
            file.append(text);
        }
    }
}
