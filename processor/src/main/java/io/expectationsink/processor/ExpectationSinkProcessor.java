package io.expectationsink.processor;

import com.google.auto.service.AutoService;
import io.expectationsink.ExpectationSink;
import io.expectationsink.processor.name.ElementPath;
import io.expectationsink.processor.read.SinkReader;
import io.expectationsink.processor.report.Reporter;
import io.expectationsink.rule.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Checks each declaration and generates its writer. It looks at one declaration at a time, and each writer has exactly
 * one originating element, the annotated one: build tools may process a changed declaration alone.
 *
 * <p>It does not claim the declarations, because {@link SinkManifestProcessor}, which comes after it, has to see them
 * too.
 */
@AutoService(Processor.class)
public final class ExpectationSinkProcessor extends AbstractProcessor {

    private final Set<ElementPath> waiting = new TreeSet<>();

    private Optional<Declarations> declarations = Optional.empty();

    private boolean refused;

    /** For the compiler, which creates processors by name. */
    public ExpectationSinkProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(ExpectationSink.class.getName());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.copyOf(ProcessorOption.keys());
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        List<Element> elements = declared(annotations, round);
        Optional<Finding> fault = SourceLevel.fault(processingEnv.getSourceVersion());
        if (fault.isPresent()) {
            refuse(elements, fault.get());
            return false;
        }
        Declarations all = declarations.orElseGet(() -> begin(processingEnv));
        for (Element element : elements) {
            if (SinkReader.isResolved(element)) {
                all.process(element);
            } else if (round.processingOver()) {
                all.abandon(element);
            } else {
                // Another processor may be about to generate the constant or class.
                waiting.add(ElementPath.of(element));
            }
        }
        return false;
    }

    /** Once for the compilation: no declaration is to blame. */
    private void refuse(List<Element> elements, Finding fault) {
        if (!refused && !elements.isEmpty()) {
            new Reporter(processingEnv.getMessager()).report(fault);
            refused = true;
        }
    }

    /** The options are reported with the first declaration, and not again. */
    private Declarations begin(ProcessingEnvironment environment) {
        Declarations all = Declarations.begin(environment);
        declarations = Optional.of(all);
        return all;
    }

    /** The declarations to look at in this round, by name: messages do not depend on the order of the sources. */
    private List<Element> declared(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Stream<Element> again = waiting.stream().flatMap(path -> path.find(processingEnv.getElementUtils()).stream());
        Stream<Element> found = annotations.stream()
                .filter(annotation -> annotation.getQualifiedName().contentEquals(ExpectationSink.class.getName()))
                .flatMap(annotation -> round.getElementsAnnotatedWith(annotation).stream());
        List<Element> all = Stream.concat(again, found)
                .sorted(Comparator.comparing(ElementPath::of))
                .toList();
        waiting.clear();
        return all;
    }
}
