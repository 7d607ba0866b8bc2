package io.expectationsink.processor.report;

import io.expectationsink.definition.Severity;
import io.expectationsink.processor.name.QualifiedName;
import io.expectationsink.processor.read.DeclaredSink;
import io.expectationsink.rule.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.tools.Diagnostic;

/** Says findings to the compiler, each at the value that it is about. */
public final class Reporter {

    private final Messager messager;

    /** A reporter to the compiler. */
    public Reporter(Messager messager) {
        this.messager = messager;
    }

    /** Reports all findings on a declaration but those that the source silences. */
    public Verdict report(DeclaredSink sink, List<Finding> findings) {
        Set<String> suppressed = SourceSuppressions.of(sink.element());
        Set<String> errors = new LinkedHashSet<>();
        Set<String> silenced = new LinkedHashSet<>();
        for (Finding finding : findings) {
            String id = finding.rule().id();
            if (finding.severity() == Severity.ERROR) {
                errors.add(id);
            } else if (suppressed.contains(id)) {
                silenced.add(id);
                continue;
            }
            print(sink, finding);
        }
        return new Verdict(new ArrayList<>(errors), new ArrayList<>(silenced));
    }

    /** Reports a finding that no declaration is to blame for. */
    public void report(Finding finding) {
        kind(finding.severity()).ifPresent(kind -> messager.printMessage(kind, finding.message()));
    }

    /** Reports a fault of our own, on the element that met it: nothing else of the declaration can be trusted. */
    public void reportFault(Element element, Finding fault) {
        kind(fault.severity()).ifPresent(kind -> messager.printMessage(kind, fault.message(), element));
    }

    private void print(DeclaredSink sink, Finding finding) {
        Optional<Diagnostic.Kind> kind = kind(finding.severity());
        if (kind.isEmpty()) {
            return;
        }
        String message = finding.message() + whereabouts(sink, finding);
        Optional<? extends AnnotationValue> value = sink.valueAt(finding.place());
        if (value.isPresent()) {
            messager.printMessage(kind.get(), message, sink.element(), sink.annotation(), value.get());
        } else {
            messager.printMessage(kind.get(), message, sink.element(), sink.annotation());
        }
    }

    /**
     * The Eclipse compiler knows no position within a record, not even the file: there the text has to say it. javac
     * knows the position; the line is printed there too, since no compiler says reliably which one it is, and a line
     * that repeats the position does less harm than a message without any.
     */
    private static String whereabouts(DeclaredSink sink, Finding finding) {
        if (sink.element().getKind() != ElementKind.RECORD) {
            return "";
        }
        String attribute = finding.place().toString();
        return "\n  Declared on " + QualifiedName.of(sink.element()) + (attribute.isEmpty() ? "" : ", " + attribute);
    }

    /** A plain warning would be lost under {@code -nowarn}; a mandatory one is not. */
    private static Optional<Diagnostic.Kind> kind(Severity severity) {
        return switch (severity) {
            case ERROR -> Optional.of(Diagnostic.Kind.ERROR);
            case WARNING -> Optional.of(Diagnostic.Kind.MANDATORY_WARNING);
            case NOTE -> Optional.of(Diagnostic.Kind.NOTE);
            case OFF -> Optional.empty();
        };
    }
}
