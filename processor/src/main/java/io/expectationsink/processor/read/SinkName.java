package io.expectationsink.processor.read;

import java.util.Locale;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The name of a sink whose declaration gives none. */
final class SinkName {

    private SinkName() {}

    /** The type's simple name, its first letter in lower case; {@code outer_Inner} for a nested type. */
    static String of(TypeElement type) {
        StringBuilder name = new StringBuilder(type.getSimpleName());
        for (Element outer = type.getEnclosingElement();
                outer instanceof TypeElement;
                outer = outer.getEnclosingElement()) {
            name.insert(0, outer.getSimpleName() + "_");
        }
        int first = name.codePointAt(0);
        String lower = new String(Character.toChars(first)).toLowerCase(Locale.ROOT);
        return name.replace(0, Character.charCount(first), lower).toString();
    }
}
