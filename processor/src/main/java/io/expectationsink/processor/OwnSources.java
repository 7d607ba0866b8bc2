package io.expectationsink.processor;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Our own generated sources, whose {@code @Generated} somebody has to claim: an annotation that no processor claims is a
 * warning under {@code -Xlint:processing}, and javac counts this one too. The manifest processor cannot do it, because
 * Gradle rebuilds everything when an aggregating processor asks for an annotation of source retention.
 */
final class OwnSources {

    /** The annotation of generated sources. */
    static final String GENERATED = "javax.annotation.processing.Generated";

    private static final Set<String> OURS =
            Set.of(ExpectationSinkProcessor.class.getName(), SinkManifestProcessor.class.getName());

    private OwnSources() {}

    /** Whether the round has nothing but sources that we have generated: what others have generated is theirs. */
    static boolean alone(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return !annotations.isEmpty()
                && annotations.stream()
                        .allMatch(annotation -> annotation.getQualifiedName().contentEquals(GENERATED)
                                && round.getElementsAnnotatedWith(annotation).stream()
                                        .allMatch(OwnSources::isOurs));
    }

    private static boolean isOurs(Element element) {
        return Optional.ofNullable(element.getAnnotation(Generated.class))
                .filter(generated -> Arrays.stream(generated.value()).anyMatch(OURS::contains))
                .isPresent();
    }
}
