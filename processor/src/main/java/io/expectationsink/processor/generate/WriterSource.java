package io.expectationsink.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.processor.name.Outwards;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** The source of a writer: a constant definition, and methods that hand it to the runtime. */
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
                .addSuperinterface(methods.shape())
                .addField(FieldSpec.builder(
                                SinkDefinition.class, "DEFINITION", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc("The sink as it is declared.\n")
                        .initializer("declaration()")
                        .build())
                .addField(FieldSpec.builder(RuntimeTypes.SINK_WRITER, "writer", Modifier.PRIVATE, Modifier.FINAL)
                        .addJavadoc("What writes to any sink of the context.\n")
                        .build())
                .addMethod(constructor())
                .addMethods(methods.all())
                .addMethod(MethodSpec.methodBuilder("declaration")
                        .addJavadoc("The attributes that are declared; the others have their defaults.\n\n"
                                + "@return the sink as it is declared\n")
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .returns(SinkDefinition.class)
                        .addCode(DefinitionCode.of(writer.built()))
                        .build());
        generated
                .map(ClassName::get)
                .map(annotation -> AnnotationSpec.builder(annotation)
                        .addMember("value", "$S", WriterFiles.GENERATOR)
                        .build())
                .ifPresent(type::addAnnotation);
        String source = JavaFile.builder(name.packageName(), type.build())
                .indent(INDENT)
                .skipJavaLangImports(true)
                .build()
                .toString();
        String laidOut = LongNames.breakHeaders(
                source, name.simpleName(), methods.shape().simpleName());
        return writer.signature().isPresent()
                ? CallLayout.of(laidOut, WriteMethod.of(writer.built().kind()).methodName())
                : laidOut;
    }

    private MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addJavadoc("A writer for the runs of the context.\n\n@param context the session and what runs in it\n")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(ParameterSpec.builder(RuntimeTypes.SINK_CONTEXT, "context")
                        .build())
                .addCode("writer = new $T(context);\n", RuntimeTypes.SINK_WRITER)
                .build();
    }

    private CodeBlock javadoc() {
        return CodeBlock.of(
                "Writes the sink '$L', which $L declares:\n\n<pre>\n$L\n</pre>\n",
                JavadocText.escape(StringLiteral.escape(writer.declared().name())),
                DeclaringLink.of(writer.element()),
                JavadocText.escape(DeclarationText.of(writer.declared())));
    }
}
