package io.expectationsink.processor;

import com.google.auto.service.AutoService;
import io.expectationsink.ExpectationSink;
import io.expectationsink.processor.element.ElementRules;
import io.expectationsink.processor.manifest.CompiledModule;
import io.expectationsink.processor.manifest.CrossSinkCheck;
import io.expectationsink.processor.manifest.ModuleDeclarations;
import io.expectationsink.processor.manifest.ModuleFiles;
import io.expectationsink.processor.read.DeclaredSink;
import io.expectationsink.processor.report.Fault;
import io.expectationsink.processor.report.Reporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Sees all declarations of a module together: it holds them against each other, describes them for the runtime's
 * catalog and writes the review of all sinks. A build tool hands it every declaration of the module, changed or not;
 * those that have not changed may come from class files, which keep no annotation of source retention.
 *
 * <p>It also claims the annotation: an annotation that no processor claims is a warning under {@code -Xlint:processing},
 * and an error for those who build with {@code -Werror}.
 *
 * <p>javac asks processors in the order of the service file and stops at the first that claims. So this one is listed
 * after {@link ExpectationSinkProcessor}, which claims nothing; that the names sort in this order keeps the generated
 * service file right, and a test of the jar holds it.
 */
@AutoService(Processor.class)
public final class SinkManifestProcessor extends AbstractProcessor {

    private final ModuleDeclarations declarations = new ModuleDeclarations();

    private Optional<CompiledModule> module = Optional.empty();

    private Optional<ModuleFiles> files = Optional.empty();

    /** For the compiler, which creates processors by name. */
    public SinkManifestProcessor() {}

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
        if (SourceLevel.fault(processingEnv.getSourceVersion()).isEmpty()) {
            guarded(() -> look(annotations, round));
        }
        return true;
    }

    private void look(Set<? extends TypeElement> annotations, RoundEnvironment round) throws IOException {
        List<Element> declared = annotations.stream()
                .filter(annotation -> annotation.getQualifiedName().contentEquals(ExpectationSink.class.getName()))
                .<Element>flatMap(annotation -> round.getElementsAnnotatedWith(annotation).stream())
                .toList();
        declarations.add(declared);
        module = module.or(() -> CompiledModule.among(round.getRootElements()));
        if (files.isEmpty() && !declared.isEmpty()) {
            files = Optional.of(begin(declared));
        }
        if (round.processingOver() && files.isPresent()) {
            finish(files.get(), round);
        }
    }

    private void finish(ModuleFiles written, RoundEnvironment round) throws IOException {
        List<DeclaredSink> sinks = declarations.read(processingEnv.getElementUtils());
        ProcessorOptions options = ProcessorOptions.of(processingEnv.getOptions());
        // One without a writer of its own is mended first: two overloads, say, have one name because of that.
        List<DeclaredSink> writable = sinks.stream()
                .filter(sink ->
                        ElementRules.check(sink, processingEnv.getTypeUtils()).isEmpty())
                .toList();
        boolean fit = new CrossSinkCheck(options::sink, new Reporter(processingEnv.getMessager())).report(writable);
        // What the compiler refuses needs no manifest.
        if (fit && !round.errorRaised()) {
            written.writeResources(sinks, options.severities(), options.severitiesAtStart());
        }
    }

    private ModuleFiles begin(Collection<? extends Element> declared) throws IOException {
        ModuleFiles begun =
                new ModuleFiles(processingEnv.getElementUtils(), processingEnv.getFiler(), module, declared);
        begun.writeProvider(declared);
        return begun;
    }

    /** A fault of ours is one message, and the writers are generated all the same. */
    private void guarded(Step step) {
        try {
            try {
                step.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        } catch (RuntimeException | LinkageError | AssertionError fault) {
            new Reporter(processingEnv.getMessager()).report(Fault.ofModule(fault));
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
