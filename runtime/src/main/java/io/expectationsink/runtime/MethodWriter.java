package io.expectationsink.runtime;

/**
 * A generated writer for a declaration on a method. Its own {@code save}, {@code start} or {@code write} takes the
 * instance and the parameters that the method takes, so that no interface can declare it: use the generated class
 * itself. Only a writer of a batch is no {@link MethodQueryWriter}.
 */
public non-sealed interface MethodWriter extends GeneratedWriter {}
