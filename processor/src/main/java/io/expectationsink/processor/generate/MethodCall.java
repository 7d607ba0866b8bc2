package io.expectationsink.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.expectationsink.processor.name.Outwards;
import io.expectationsink.processor.type.MentionedTypes;
import io.expectationsink.processor.type.Signature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * The call of a declaring method, and the method of the writer that makes it: it takes the instance first, then what
 * the declaring method takes. Where a declaration with errors has types that a writer cannot name, {@code Object}
 * stands for them, so that the errors stay the only ones.
 */
final class MethodCall {

    private final Signature signature;
    private final TypeElement type;
    private final Optional<String> instanceName;
    private final Map<VariableElement, String> names = new LinkedHashMap<>();

    MethodCall(Signature signature) {
        this.signature = signature;
        type = (TypeElement) signature.method().getEnclosingElement();
        NameAllocator allocator = new NameAllocator();
        List<Element> outwards = Outwards.from(type);
        // What the body refers to, and a parameter of that name would hide.
        allocator.newName("writer");
        allocator.newName(outwards.get(outwards.size() - 1).getSimpleName().toString());
        signature
                .method()
                .getParameters()
                .forEach(parameter -> names.put(
                        parameter, allocator.newName(parameter.getSimpleName().toString())));
        instanceName = signature.instance().map(instance -> allocator.newName(decapitalized(type)));
    }

    /** The rows. */
    CodeBlock expression() {
        CodeBlock target = instanceName
                .map(name -> CodeBlock.of("$L", name))
                .orElseGet(() -> CodeBlock.of("$T", ClassName.get(type)));
        return CodeBlock.of("$L.$L($L)", target, signature.method().getSimpleName(), String.join(", ", names.values()));
    }

    /** The writer's method, without its body. */
    MethodSpec.Builder declare(WriteMethod write) {
        MethodSpec method = header(write);
        return method.toBuilder().addJavadoc(CallJavadoc.of(signature.method(), write, method));
    }

    private MethodSpec header(WriteMethod write) {
        MethodSpec.Builder method = write.builder();
        warnings().ifPresent(method::addAnnotation);
        Map<String, TypeVariableName> variables = new LinkedHashMap<>();
        signature
                .typeParameters()
                .forEach(parameter -> variables.put(parameter.getSimpleName().toString(), variable(parameter)));
        method.addTypeVariables(variables.values());
        instanceName.ifPresent(name -> method.addParameter(name(type.asType()), name));
        names.forEach((parameter, name) -> method.addParameter(name(parameter.asType()), name));
        boolean varargs = signature.method().isVarArgs()
                && !name(lastParameter().asType()).equals(ClassName.OBJECT);
        method.varargs(varargs);
        signature.method().getThrownTypes().stream()
                .filter(this::canName)
                .map(TypeName::get)
                .forEach(method::addException);
        return method.build();
    }

    private VariableElement lastParameter() {
        List<? extends VariableElement> all = signature.method().getParameters();
        return all.get(all.size() - 1);
    }

    /** The declaring method has the warnings already, or silences them; the writer repeats its signature and no more. */
    private Optional<AnnotationSpec> warnings() {
        List<String> tokens = SignatureWarnings.of(signature);
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        CodeBlock literals =
                tokens.stream().map(token -> CodeBlock.of("$S", token)).collect(CodeBlock.joining(", "));
        return Optional.of(AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", tokens.size() == 1 ? "$L" : "{$L}", literals)
                .build());
    }

    private TypeVariableName variable(TypeParameterElement parameter) {
        return hasNameableBounds(parameter)
                ? TypeVariableName.get(parameter)
                : TypeVariableName.get(parameter.getSimpleName().toString());
    }

    private TypeName name(TypeMirror mirror) {
        return canName(mirror) ? TypeName.get(mirror) : ClassName.OBJECT;
    }

    private boolean canName(TypeMirror mirror) {
        return isNameable(mirror)
                && MentionedTypes.in(mirror)
                        .filter(each -> each.getKind() == TypeKind.TYPEVAR)
                        .allMatch(each -> signature.typeParameters().stream()
                                .filter(parameter -> parameter.asType().equals(each))
                                .allMatch(this::hasNameableBounds));
    }

    private boolean hasNameableBounds(TypeParameterElement parameter) {
        return parameter.getBounds().stream().allMatch(this::isNameable);
    }

    private boolean isNameable(TypeMirror mirror) {
        return MentionedTypes.areResolved(mirror) && signature.canName(mirror);
    }

    private static String decapitalized(TypeElement type) {
        String name = type.getSimpleName().toString();
        int first = name.codePointAt(0);
        return new String(Character.toChars(first)).toLowerCase(Locale.ROOT)
                + name.substring(Character.charCount(first));
    }
}
