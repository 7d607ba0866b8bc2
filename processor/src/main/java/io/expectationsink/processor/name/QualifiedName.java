package io.expectationsink.processor.name;

import javax.lang.model.element.Element;
import javax.lang.model.element.QualifiedNameable;

/** The name of an element as a person would look for it: {@code lake.Outer.Inner}, {@code lake.Foo.bar}. */
public final class QualifiedName {

    private QualifiedName() {}

    /** The qualified name of a type; for a method, that of its type and its own. */
    public static String of(Element element) {
        return element instanceof QualifiedNameable named
                ? named.getQualifiedName().toString()
                : of(element.getEnclosingElement()) + "." + element.getSimpleName();
    }
}
