package io.expectationsink.catalog;

import io.expectationsink.definition.SinkDefinition;
import java.util.Optional;

/**
 * A declared sink.
 *
 * @param definition the sink as its generated writer has it, before overrides and placeholders; options that look like
 *     secrets have another value here
 * @param declaringClass the binary name of the annotated type, or of the one that has the annotated method
 * @param declaringMethod the annotated method; empty for a type
 * @param writerClass the binary name of the generated writer
 * @param module the name of the class by which the sink's module was found; one for each compilation
 */
public record CatalogEntry(
        SinkDefinition definition,
        String declaringClass,
        Optional<String> declaringMethod,
        String writerClass,
        String module) {

    /** The sink's name. */
    public String name() {
        return definition.name();
    }

    /** The declaration as a person would look for it, such as {@code lake.Orders} or {@code lake.Jobs.orders}. */
    public String declaration() {
        return declaringClass + declaringMethod.map("."::concat).orElse("");
    }
}
