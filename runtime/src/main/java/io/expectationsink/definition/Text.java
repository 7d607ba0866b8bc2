package io.expectationsink.definition;

/**
 * A String of a declaration and where it stands.
 *
 * @param place where it stands
 * @param value the text as it is declared, placeholders included
 */
public record Text(Place place, String value) {}
