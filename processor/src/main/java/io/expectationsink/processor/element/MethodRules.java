package io.expectationsink.processor.element;

import io.expectationsink.definition.Place;
import io.expectationsink.processor.generate.WriterName;
import io.expectationsink.processor.name.QualifiedName;
import io.expectationsink.processor.read.DeclaredSink;
import io.expectationsink.processor.type.DatasetType;
import io.expectationsink.processor.type.Signature;
import io.expectationsink.rule.Finding;
import io.expectationsink.rule.Rule;
import io.expectationsink.rule.Sink;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Whether a writer can call the annotated method: ES103 for an overload, and ES113 to ES116. */
final class MethodRules {

    private final DeclaredSink sink;
    private final ExecutableElement method;
    private final String name;
    private final Signature signature;

    private MethodRules(DeclaredSink sink, ExecutableElement method) {
        this.sink = sink;
        this.method = method;
        name = QualifiedName.of(method);
        signature = new Signature(method);
    }

    /** What is wrong with the annotated method. */
    static List<Finding> check(DeclaredSink sink, ExecutableElement method, Types types) {
        MethodRules rules = new MethodRules(sink, method);
        return Stream.of(
                        rules.overloaded(),
                        rules.withoutBody(),
                        rules.withoutRows(types),
                        rules.hidden(),
                        rules.hiding())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Finding> overloaded() {
        return unless(
                ElementFilter.methodsIn(method.getEnclosingElement().getEnclosedElements()).stream()
                                .filter(other -> other.getSimpleName().equals(method.getSimpleName()))
                                .count()
                        == 1,
                Rule.WRITER_NAME_TAKEN,
                "is declared on " + name + ", a method that is overloaded",
                "The sink and its writer " + WriterName.of(method).qualified()
                        + " are named after the method, and could mean any of that name.",
                "Rename the method, or the others of its name.");
    }

    private Optional<Finding> withoutBody() {
        return unless(
                !method.getModifiers().contains(Modifier.ABSTRACT),
                Rule.ABSTRACT_METHOD,
                "is declared on the abstract method " + name,
                "Each implementation may return other rows, and all of them would share one target and one checkpoint.",
                "Declare the sink on each implementation, or give the method a body.");
    }

    private Optional<Finding> withoutRows(Types types) {
        TypeMirror result = method.getReturnType();
        return unless(
                DatasetType.of(result, types).isPresent(),
                Rule.METHOD_WITHOUT_ROWS,
                "is declared on " + name + ", which returns " + result,
                "The writer of a method writes what the method returns, which must be a Dataset.",
                "Return the rows as a Dataset, or declare the sink on a type: its writer takes the rows.");
    }

    private Optional<Finding> hidden() {
        return signature
                .parts()
                .filter(part -> !signature.canName(part.type()))
                .findFirst()
                .map(part -> finding(
                        Rule.INACCESSIBLE_SIGNATURE,
                        "is declared on " + name + ", whose " + part.role() + " has the type " + part.type(),
                        "The method's writer repeats it, and is a class of the same package that cannot see that type.",
                        "Make the type visible in the package, or use another one."));
    }

    private Optional<Finding> hiding() {
        Set<String> names = new HashSet<>();
        return signature.typeParameters().stream()
                .map(parameter -> parameter.getSimpleName().toString())
                .filter(parameter -> !names.add(parameter))
                .findFirst()
                .map(parameter -> finding(
                        Rule.HIDDEN_TYPE_PARAMETER,
                        "is declared on " + name + ", where the type parameter " + parameter
                                + " hides another of that name",
                        "The method's writer needs both: one for the instance, one for the method.",
                        "Rename one of the two."));
    }

    private Optional<Finding> unless(boolean fine, Rule rule, String found, String allowed, String remedy) {
        return fine ? Optional.empty() : Optional.of(finding(rule, found, allowed, remedy));
    }

    private Finding finding(Rule rule, String found, String allowed, String remedy) {
        return Sink.atBuild(sink.definition()).finding(rule, Place.declaration(), found, allowed, remedy);
    }
}
