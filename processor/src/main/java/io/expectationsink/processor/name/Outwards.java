package io.expectationsink.processor.name;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;

/** An element and the types around it. */
public final class Outwards {

    private Outwards() {}

    /** The element itself, then the types around it, from the innermost outwards. */
    public static List<Element> from(Element element) {
        return Stream.iterate(element, each -> !(each instanceof PackageElement), Element::getEnclosingElement)
                .toList();
    }

    /** The package that the element is in, however deep. */
    public static PackageElement packageOf(Element element) {
        List<Element> all = from(element);
        return (PackageElement) all.get(all.size() - 1).getEnclosingElement();
    }
}
