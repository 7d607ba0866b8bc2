package io.expectationsink.runtime;

import io.expectationsink.definition.SinkDefinition;

/** What the annotation processor generates: a writer for a declaration on a type, or for one on a method. */
public sealed interface GeneratedWriter permits DeclaredWriter, MethodWriter {

    /** The sink as it is declared, before overrides and placeholders. */
    SinkDefinition definition();
}
