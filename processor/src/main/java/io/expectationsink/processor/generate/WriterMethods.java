package io.expectationsink.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.expectationsink.SinkKind;
import io.expectationsink.processor.type.Signature;
import java.util.List;
import java.util.Optional;

/** The methods that a writer has of its own; the others are inherited from the class for the kind of its sink. */
final class WriterMethods {

    private final Writer writer;
    private final SinkKind kind;
    private final Optional<Signature> signature;

    WriterMethods(Writer writer) {
        this.writer = writer;
        kind = writer.built().kind();
        signature = writer.signature();
    }

    /** The class that the writer extends. */
    ClassName superclass() {
        if (signature.isPresent()) {
            return kind == SinkKind.BATCH ? RuntimeTypes.METHOD : RuntimeTypes.METHOD_QUERY;
        }
        return switch (kind) {
            case STREAMING -> RuntimeTypes.STREAMING;
            case BATCH -> RuntimeTypes.BATCH;
            case AUTO -> RuntimeTypes.AUTO;
        };
    }

    /** The methods: the call of a declaring method, or the refusal of a declaration with errors. */
    List<MethodSpec> all() {
        Optional<MethodSpec> own = signature.map(this::call).or(() -> refusal().map(this::override));
        return own.stream().toList();
    }

    private MethodSpec override(CodeBlock body) {
        return WriteMethod.of(kind)
                .builder()
                .addAnnotation(Override.class)
                .addParameter(RuntimeTypes.ROWS, "rows")
                .addCode(body)
                .build();
    }

    private MethodSpec call(Signature called) {
        WriteMethod method = WriteMethod.of(kind);
        MethodCall call = new MethodCall(called);
        return call.declare(method)
                .addCode(refusal().orElseGet(() -> method.delegation(call.expression())))
                .build();
    }

    /** What the body is when the declaration has errors. */
    private Optional<CodeBlock> refusal() {
        if (writer.errors().isEmpty()) {
            return Optional.empty();
        }
        String message = "The declaration of sink '%s' has errors, and its build has failed: %s"
                .formatted(writer.declared().name(), String.join(", ", writer.errors()));
        return Optional.of(CodeBlock.of(
                "$L\n",
                Layout.call(
                        Code.verbatim("throw new IllegalStateException"),
                        List.of(Code.text(message)),
                        Layout.BODY,
                        ";")));
    }
}
