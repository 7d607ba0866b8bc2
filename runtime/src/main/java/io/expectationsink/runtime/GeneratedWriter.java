package io.expectationsink.runtime;

import io.expectationsink.definition.SinkDefinition;

/** What the annotation processor's classes extend: a writer for a declaration on a type, or for one on a method. */
public abstract sealed class GeneratedWriter permits DeclaredWriter, MethodWriter {

    /** For the generated classes: what writes to any sink of the context. */
    protected final SinkWriter writer;

    private final SinkDefinition definition;

    GeneratedWriter(SinkContext context, SinkDefinition.Builder sink) {
        writer = new SinkWriter(context);
        definition = sink.build();
    }

    /** For the generated classes: what the declaration is collected in. */
    protected static SinkDefinition.Builder sink(String name) {
        return SinkDefinition.builder(name);
    }

    /** The sink as it is declared, before overrides and placeholders. */
    public final SinkDefinition definition() {
        return definition;
    }
}
