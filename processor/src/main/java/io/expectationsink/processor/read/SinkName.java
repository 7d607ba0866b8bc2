package io.expectationsink.processor.read;

import io.expectationsink.processor.name.NestedName;
import java.util.Locale;
import javax.lang.model.element.Element;

/** The name of a sink whose declaration gives none. */
public final class SinkName {

    private SinkName() {}

    /** The element's simple name, its first letter in lower case; {@code outer_Inner} for a nested type. */
    public static String of(Element element) {
        String name = NestedName.of(element);
        int first = name.codePointAt(0);
        String lower = new String(Character.toChars(first)).toLowerCase(Locale.ROOT);
        return lower + name.substring(Character.charCount(first));
    }
}
