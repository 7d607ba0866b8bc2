package io.expectationsink.processor.generate;

import com.palantir.javapoet.ClassName;
import io.expectationsink.processor.name.Outwards;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** What declares a sink, in the Javadoc of its writer. */
final class DeclaringLink {

    private DeclaringLink() {}

    /** A link to the element, or its name where Javadoc could not follow a link. */
    static Code of(Element element) {
        boolean isMethod = element instanceof ExecutableElement;
        ClassName type = ClassName.get((TypeElement) (isMethod ? element.getEnclosingElement() : element));
        String member = isMethod ? element.getSimpleName().toString() : "";
        String simpleName = String.join(".", type.simpleNames());
        boolean visible = Outwards.from(element).stream()
                .noneMatch(each -> each.getModifiers().contains(Modifier.PRIVATE));
        if (!visible) {
            return Code.verbatim("{@code " + simpleName + (isMethod ? "." + member : "") + "}");
        }
        String link = isMethod ? "#" + member : "";
        // The type is in the package of its writer, where its simple name will do.
        return Code.of(Code.verbatim("{@link "), Code.type(type), Code.verbatim(link + "}"));
    }
}
