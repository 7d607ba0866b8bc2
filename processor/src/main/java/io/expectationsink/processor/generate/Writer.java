package io.expectationsink.processor.generate;

import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.processor.type.Signature;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/**
 * A writer that is to be generated.
 *
 * @param element the annotated element
 * @param declared the sink as it is written down, for the reader of the generated source
 * @param built the sink as the writer hands it to the runtime: with what the build lowered and silenced
 * @param silenced the ids that the source's {@code @SuppressWarnings} has silenced
 * @param errors what is wrong with the declaration, in short: ids of its errors. A writer with any has the same shape,
 *     and writes nothing
 */
public record Writer(
        Element element, SinkDefinition declared, SinkDefinition built, List<String> silenced, List<String> errors) {

    /** Copies the ids. */
    public Writer {
        silenced = List.copyOf(silenced);
        errors = List.copyOf(errors);
    }

    /** The signature of the declaring method; empty when a type declares the sink. */
    Optional<Signature> signature() {
        return element instanceof ExecutableElement method ? Optional.of(new Signature(method)) : Optional.empty();
    }
}
