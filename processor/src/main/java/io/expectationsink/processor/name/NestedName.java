package io.expectationsink.processor.name;

import javax.lang.model.element.Element;

/** The simple name of an element, the names of the types around it before it: {@code Outer_Inner}. */
public final class NestedName {

    private NestedName() {}

    /** The element's name; its simple name for a type at the top level. */
    public static String of(Element element) {
        return Outwards.from(element).stream()
                .map(each -> each.getSimpleName().toString())
                .reduce((inner, outer) -> outer + "_" + inner)
                .orElseThrow();
    }
}
