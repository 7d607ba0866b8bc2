package io.expectationsink.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.expectationsink.SinkKind;
import io.expectationsink.definition.SinkDefinition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The methods of a writer, which depend on the kind of the sink. */
final class WriterMethods {

    private final Writer writer;
    private final SinkKind kind;

    WriterMethods(Writer writer) {
        this.writer = writer;
        kind = writer.built().kind();
    }

    /** The interface that the methods implement. */
    ClassName shape() {
        return switch (kind) {
            case STREAMING -> RuntimeTypes.STREAMING;
            case BATCH -> RuntimeTypes.BATCH;
            case AUTO -> RuntimeTypes.AUTO;
        };
    }

    /** The methods, in the order of the source. */
    List<MethodSpec> all() {
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(method("definition", TypeName.get(SinkDefinition.class))
                .addCode("return DEFINITION;\n")
                .build());
        methods.add(write());
        if (kind != SinkKind.BATCH) {
            methods.add(method("status", RuntimeTypes.QUERY_STATUS)
                    .addParameter(RuntimeTypes.QUERY, "query")
                    .addCode("return writer.status(query);\n")
                    .build());
            methods.add(method("stop", TypeName.BOOLEAN)
                    .addParameter(RuntimeTypes.QUERY, "query")
                    .addParameter(Duration.class, "timeout")
                    .addCode("return writer.stop(query, timeout);\n")
                    .build());
        }
        return methods;
    }

    private MethodSpec write() {
        MethodSpec.Builder method = switch (kind) {
            case STREAMING -> method("start", RuntimeTypes.QUERY);
            case BATCH -> method("save", TypeName.VOID);
            case AUTO -> method("write", RuntimeTypes.OPTIONAL_QUERY);
        };
        return method.addParameter(RuntimeTypes.ROWS, "rows")
                .addCode(writer.errors().isEmpty() ? delegation() : refusal())
                .build();
    }

    private CodeBlock delegation() {
        return switch (kind) {
            case STREAMING -> CodeBlock.of("return writer.start(rows, DEFINITION);\n");
            case BATCH -> CodeBlock.of("writer.save(rows, DEFINITION);\n");
            case AUTO -> CodeBlock.of("return writer.write(rows, DEFINITION);\n");
        };
    }

    private CodeBlock refusal() {
        String message = "The declaration of sink '%s' has errors, and its build has failed: %s"
                .formatted(writer.declared().name(), String.join(", ", writer.errors()));
        return Layout.call("throw new IllegalStateException", List.of(Code.text(message)));
    }

    private static MethodSpec.Builder method(String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(result);
    }
}
