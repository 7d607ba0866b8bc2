package io.expectationsink.processor;

import com.google.auto.service.AutoService;
import io.expectationsink.ExpectationSink;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Sees all declarations of a module together. For now it only claims the annotation: an annotation that no processor
 * claims is a warning under {@code -Xlint:processing}, and an error for those who build with {@code -Werror}.
 *
 * <p>javac asks processors in the order of the service file and stops at the first that claims. So this one is listed
 * after {@link ExpectationSinkProcessor}, which claims nothing; that the names sort in this order keeps the generated
 * service file right, and a test of the jar holds it.
 */
@AutoService(Processor.class)
public final class SinkManifestProcessor extends AbstractProcessor {

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
        return true;
    }
}
