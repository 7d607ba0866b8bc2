package io.expectationsink.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.expectationsink.processor.name.Outwards;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** The source of a writer: a definition that is handed to the runtime's class for its kind of sink. */
public final class WriterSource {

    private static final String INDENT = "    ";

    private final Writer writer;
    private final WriterName name;
    private final boolean isPublic;

    private WriterSource(Writer writer) {
        this.writer = writer;
        name = WriterName.of(writer.element());
        boolean isReachable = Outwards.from(writer.element()).stream()
                .allMatch(each -> each.getModifiers().contains(Modifier.PUBLIC));
        isPublic = isReachable
                && writer.signature().filter(signature -> !signature.isPublic()).isEmpty();
    }

    /**
     * The writer's source.
     *
     * @param generated the annotation {@code Generated}; empty where the user's module does not see it
     */
    public static String of(Writer writer, Optional<TypeElement> generated) {
        return new WriterSource(writer).source(generated);
    }

    private String source(Optional<TypeElement> generated) {
        WriterMethods methods = new WriterMethods(writer);
        TypeSpec.Builder type = TypeSpec.classBuilder(name.simpleName())
                .addJavadoc(javadoc())
                .addModifiers(
                        isPublic ? new Modifier[] {Modifier.PUBLIC, Modifier.FINAL} : new Modifier[] {Modifier.FINAL})
                .superclass(methods.superclass())
                .addMethod(constructor())
                .addMethods(methods.all());
        generated
                .map(ClassName::get)
                .map(annotation -> AnnotationSpec.builder(annotation)
                        .addMember("value", "$S", WriterFiles.GENERATOR)
                        .build())
                .ifPresent(type::addAnnotation);
        if (!writer.silenced().isEmpty()) {
            type.addAnnotation(SilencedMark.of(writer.silenced()));
        }
        String source = JavaFile.builder(name.packageName(), type.build())
                .indent(INDENT)
                .skipJavaLangImports(true)
                .build()
                .toString();
        String laidOut = LongNames.breakHeaders(
                source, name.simpleName(), methods.superclass().simpleName());
        return writer.signature().isPresent()
                ? CallLayout.of(laidOut, WriteMethod.of(writer.built().kind()).methodName())
                : laidOut;
    }

    private MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addJavadoc("A writer for the runs of the context.\n@param context the session and what runs in it\n")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(RuntimeTypes.SINK_CONTEXT, "context")
                .addCode(DefinitionCode.of(writer.built()).handedOn("super", "context"))
                .build();
    }

    private CodeBlock javadoc() {
        String name = JavadocText.escape(StringLiteral.escape(writer.declared().name()));
        Code opening = Code.of(
                Code.verbatim("Writes the sink '" + name + "', which "),
                DeclaringLink.of(writer.element()),
                Code.verbatim(" declares:"));
        return CodeBlock.of("$L$L\n", opening.block(), DeclarationText.behind(opening.width(), writer.declared()));
    }
}
