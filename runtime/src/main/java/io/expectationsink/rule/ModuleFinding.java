package io.expectationsink.rule;

/**
 * What a rule has to say of a sink because of another one, which the text names.
 *
 * @param sink the sink that the finding is about
 * @param finding the finding
 */
public record ModuleFinding(ModuleSink sink, Finding finding) {}
