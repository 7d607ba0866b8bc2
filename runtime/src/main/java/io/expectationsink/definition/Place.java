package io.expectationsink.definition;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A value within a declaration, for messages that point at it: the declaration itself, an attribute, an element of a
 * list, a member of a nested annotation.
 *
 * @param attribute the attribute; empty for the declaration itself
 * @param index the element's position in a list, from zero; empty where there is no list, or the list is meant
 * @param member the nested annotation's attribute; empty where there is none, or the annotation is meant
 */
public record Place(Optional<Attribute> attribute, OptionalInt index, Optional<String> member) {

    /** The declaration as a whole. */
    public static Place declaration() {
        return new Place(Optional.empty(), OptionalInt.empty(), Optional.empty());
    }

    /** An attribute's value. */
    public static Place of(Attribute attribute) {
        return new Place(Optional.of(attribute), OptionalInt.empty(), Optional.empty());
    }

    /** The given element, from zero, of this list. */
    public Place at(int element) {
        return new Place(attribute, OptionalInt.of(element), member);
    }

    /** The given attribute of this nested annotation. */
    public Place member(String name) {
        return new Place(attribute, index, Optional.of(name));
    }

    /**
     * The place as a path, such as {@code options[1].key}; empty text for the declaration itself. A member's own list
     * has its index last: {@code bucketBy.columns[0]}.
     */
    @Override
    public String toString() {
        String element = index.isPresent() ? "[" + index.getAsInt() + "]" : "";
        boolean indexOfMember = attribute.filter(Attribute.BUCKET_BY::equals).isPresent();
        String name = attribute.map(Attribute::annotationName).orElse("");
        String nested = member.map(value -> "." + value).orElse("");
        return indexOfMember ? name + nested + element : name + element + nested;
    }
}
