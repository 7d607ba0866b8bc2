package io.expectationsink.processor.report;

import io.expectationsink.processor.read.Annotations;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/** The rules that {@code @SuppressWarnings("expectationsink:ES201")} names on an element or around it. */
final class SourceSuppressions {

    private static final String PREFIX = "expectationsink:";

    private SourceSuppressions() {}

    /** The ids. */
    static Set<String> of(Element element) {
        return Stream.iterate(element, each -> each != null, Element::getEnclosingElement)
                .flatMap(each -> Annotations.texts(each, SuppressWarnings.class))
                .filter(token -> token.startsWith(PREFIX))
                .map(token -> token.substring(PREFIX.length()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
