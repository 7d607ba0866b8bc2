package io.expectationsink.processor;

import com.google.auto.service.AutoService;
import io.expectationsink.processor.generate.SilencedMark;
import io.expectationsink.processor.read.Annotations;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Generated;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Claims {@code @Generated} on our own generated sources and {@code @Silenced}, which is on no others, and does nothing
 * else: an annotation that no processor claims is a warning under {@code -Xlint:processing}, and javac counts these too.
 *
 * <p>A processor claims all that it asks for or nothing, so neither of the others can do it. {@link
 * ExpectationSinkProcessor} would keep a declaration that is generated in the same round from {@link
 * SinkManifestProcessor}; and Gradle rebuilds everything when an aggregating processor, as the latter is, asks for an
 * annotation of source retention.
 */
@AutoService(Processor.class)
public final class OwnSourcesProcessor extends AbstractProcessor {

    private static final String GENERATED = "javax.annotation.processing.Generated";

    private static final Set<String> OURS =
            Set.of(ExpectationSinkProcessor.class.getName(), SinkManifestProcessor.class.getName());

    /** For the compiler, which creates processors by name. */
    public OwnSourcesProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(GENERATED, SilencedMark.ANNOTATION);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** True if all generated sources of the round are ours: what others have generated, theirs may have to see. */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return annotations.stream()
                .filter(annotation -> annotation.getQualifiedName().contentEquals(GENERATED))
                .flatMap(annotation -> round.getElementsAnnotatedWith(annotation).stream())
                .allMatch(OwnSourcesProcessor::isOurs);
    }

    private static boolean isOurs(Element element) {
        return Annotations.texts(element, Generated.class).anyMatch(OURS::contains);
    }
}
