package io.expectationsink.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.expectationsink.SinkKind;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.processor.type.Signature;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The methods of a writer, which depend on the kind of the sink and on what declares it. */
final class WriterMethods {

    private final Writer writer;
    private final SinkKind kind;
    private final Optional<Signature> signature;

    WriterMethods(Writer writer) {
        this.writer = writer;
        kind = writer.built().kind();
        signature = writer.signature();
    }

    /** The interface that the methods implement. */
    ClassName shape() {
        if (signature.isPresent()) {
            return kind == SinkKind.BATCH ? RuntimeTypes.METHOD : RuntimeTypes.METHOD_QUERY;
        }
        return switch (kind) {
            case STREAMING -> RuntimeTypes.STREAMING;
            case BATCH -> RuntimeTypes.BATCH;
            case AUTO -> RuntimeTypes.AUTO;
        };
    }

    /** The methods, in the order of the source. */
    List<MethodSpec> all() {
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(override("definition", TypeName.get(SinkDefinition.class))
                .addCode("return DEFINITION;\n")
                .build());
        methods.add(signature.map(this::call).orElseGet(this::write));
        if (kind != SinkKind.BATCH) {
            methods.add(override("status", RuntimeTypes.QUERY_STATUS)
                    .addParameter(RuntimeTypes.QUERY, "query")
                    .addCode("return writer.status(query);\n")
                    .build());
            methods.add(override("stop", TypeName.BOOLEAN)
                    .addParameter(RuntimeTypes.QUERY, "query")
                    .addParameter(Duration.class, "timeout")
                    .addCode("return writer.stop(query, timeout);\n")
                    .build());
        }
        return methods;
    }

    private MethodSpec write() {
        WriteMethod method = WriteMethod.of(kind);
        return method.builder()
                .addAnnotation(Override.class)
                .addParameter(RuntimeTypes.ROWS, "rows")
                .addCode(refusal().orElseGet(() -> method.delegation(CodeBlock.of("rows"))))
                .build();
    }

    private MethodSpec call(Signature called) {
        WriteMethod method = WriteMethod.of(kind);
        MethodCall call = new MethodCall(called);
        return call.declare(method)
                .addCode(refusal().orElseGet(() -> method.delegation(call.expression())))
                .build();
    }

    /** What the body is instead, when the declaration has errors. */
    private Optional<CodeBlock> refusal() {
        if (writer.errors().isEmpty()) {
            return Optional.empty();
        }
        String message = "The declaration of sink '%s' has errors, and its build has failed: %s"
                .formatted(writer.declared().name(), String.join(", ", writer.errors()));
        return Optional.of(Layout.call("throw new IllegalStateException", List.of(Code.text(message))));
    }

    private static MethodSpec.Builder override(String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(result);
    }
}
