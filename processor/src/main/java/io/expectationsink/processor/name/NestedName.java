package io.expectationsink.processor.name;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The simple name of a type, the names of the types around it before it: {@code Outer_Inner}. */
public final class NestedName {

    private NestedName() {}

    /** The type's name; its simple name for one at the top level. */
    public static String of(TypeElement type) {
        StringBuilder name = new StringBuilder(type.getSimpleName());
        for (Element outer = type.getEnclosingElement();
                outer instanceof TypeElement;
                outer = outer.getEnclosingElement()) {
            name.insert(0, outer.getSimpleName() + "_");
        }
        return name.toString();
    }
}
