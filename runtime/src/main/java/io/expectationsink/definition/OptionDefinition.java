package io.expectationsink.definition;

/**
 * One option for Spark's writer.
 *
 * @param key its key, whose case Spark ignores
 * @param value its value
 */
public record OptionDefinition(String key, String value) {}
