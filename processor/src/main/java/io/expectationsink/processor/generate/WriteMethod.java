package io.expectationsink.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.expectationsink.SinkKind;
import javax.lang.model.element.Modifier;

/** The method of a writer that writes rows; the sink's kind decides its name and its result. */
enum WriteMethod {
    START("start", RuntimeTypes.QUERY, "the running query"),
    SAVE("save", TypeName.VOID, ""),
    WRITE("write", RuntimeTypes.OPTIONAL_QUERY, "the running query of a stream; empty when a batch has been written");

    private final String methodName;
    private final TypeName result;
    private final String resultText;

    WriteMethod(String methodName, TypeName result, String resultText) {
        this.methodName = methodName;
        this.result = result;
        this.resultText = resultText;
    }

    static WriteMethod of(SinkKind kind) {
        return switch (kind) {
            case STREAMING -> START;
            case BATCH -> SAVE;
            case AUTO -> WRITE;
        };
    }

    String methodName() {
        return methodName;
    }

    /** What the method returns, for its Javadoc; empty for nothing. */
    String resultText() {
        return resultText;
    }

    MethodSpec.Builder builder() {
        return MethodSpec.methodBuilder(methodName)
                .addModifiers(Modifier.PUBLIC)
                .returns(result);
    }

    /** The statement that hands the rows to the runtime. */
    CodeBlock delegation(CodeBlock rows) {
        String start = this == SAVE ? "" : "return ";
        return CodeBlock.of("$Lwriter.$L($L, definition());\n", start, methodName, rows);
    }
}
