package io.expectationsink.runtime;

import io.expectationsink.definition.SinkDefinition;

/**
 * A generated writer for a declaration on a method. Its own {@code save}, {@code start} or {@code write} takes the
 * instance and the parameters that the method takes, so that none can be declared here: use the generated class
 * itself. Only a writer of a batch is no {@link MethodQueryWriter}.
 */
public abstract non-sealed class MethodWriter extends GeneratedWriter {

    /**
     * For the generated classes.
     *
     * @param context the session and what runs in it
     * @param sink the declaration
     */
    protected MethodWriter(SinkContext context, SinkDefinition.Builder sink) {
        super(context, sink);
    }
}
