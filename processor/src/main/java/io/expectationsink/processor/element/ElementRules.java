package io.expectationsink.processor.element;

import io.expectationsink.definition.Place;
import io.expectationsink.processor.generate.WriterName;
import io.expectationsink.processor.name.Outwards;
import io.expectationsink.processor.name.QualifiedName;
import io.expectationsink.processor.read.DeclaredSink;
import io.expectationsink.rule.Finding;
import io.expectationsink.rule.Rule;
import io.expectationsink.rule.Sink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.Types;

/** Whether a writer can be generated for the annotated element: ES101, ES102 and ES103; for a method also others. */
public final class ElementRules {

    private ElementRules() {}

    /** What is wrong with the annotated element. */
    public static List<Finding> check(DeclaredSink sink, Types types) {
        List<Finding> findings = new ArrayList<>();
        kind(sink).ifPresent(findings::add);
        access(sink).ifPresent(findings::add);
        if (findings.isEmpty() && sink.element() instanceof ExecutableElement method) {
            findings.addAll(MethodRules.check(sink, method, types));
        }
        return findings;
    }

    /** The finding that the name of the sink's writer is taken by something else. */
    public static Finding nameTaken(DeclaredSink sink, String by) {
        return finding(
                sink,
                Rule.WRITER_NAME_TAKEN,
                "needs the writer " + WriterName.of(sink.element()).qualified() + ", a name that is taken by " + by,
                "Each declaration gets a class of its own, named after the annotated element.",
                "Rename one of the two.");
    }

    private static Optional<Finding> kind(DeclaredSink sink) {
        boolean onMethod = sink.element() instanceof ExecutableElement;
        Element type = onMethod ? sink.element().getEnclosingElement() : sink.element();
        if (type.getKind() != ElementKind.ANNOTATION_TYPE) {
            return Optional.empty();
        }
        return Optional.of(finding(
                sink,
                Rule.UNSUPPORTED_ELEMENT,
                "is declared on " + (onMethod ? "a method of " : "") + "the annotation type " + QualifiedName.of(type),
                "A declaration belongs on a class, an interface, a record or an enum, or on a method of one.",
                "Move it to one of those."));
    }

    private static Optional<Finding> access(DeclaredSink sink) {
        return Outwards.from(sink.element()).stream()
                .filter(each -> each.getModifiers().contains(Modifier.PRIVATE))
                .findFirst()
                .map(hidden -> finding(
                        sink,
                        Rule.INACCESSIBLE_TYPE,
                        "is declared " + (hidden.equals(sink.element()) ? "on" : "inside") + " the private "
                                + noun(hidden) + " " + QualifiedName.of(hidden),
                        "Its writer is a class of the same package, which cannot see a private " + noun(hidden) + ".",
                        "Leave out private, or move the declaration to another " + noun(hidden) + "."));
    }

    private static String noun(Element element) {
        return element instanceof ExecutableElement ? "method" : "type";
    }

    private static Finding finding(DeclaredSink sink, Rule rule, String found, String allowed, String remedy) {
        return Sink.atBuild(sink.definition()).finding(rule, Place.declaration(), found, allowed, remedy);
    }
}
