package io.expectationsink.processor.manifest;

import io.expectationsink.processor.generate.SilencedMark;
import io.expectationsink.processor.read.Annotations;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The rules that the source silences, as the writers have them: a declaration from a class file has them no longer. */
final class SilencedRules {

    private final Elements elements;

    SilencedRules(Elements elements) {
        this.elements = elements;
    }

    /** The ids, in the order of the writer; none where there is no writer. */
    List<String> of(ShownSink sink) {
        // In the declaration's own module: the compiler would ask every module of the JDK for a name that is not there.
        Optional<TypeElement> writer =
                Optional.ofNullable(elements.getTypeElement(elements.getModuleOf(sink.element()), sink.writer()));
        return writer.map(
                        type -> Annotations.texts(type, SilencedMark.ANNOTATION).toList())
                .orElse(List.of());
    }
}
