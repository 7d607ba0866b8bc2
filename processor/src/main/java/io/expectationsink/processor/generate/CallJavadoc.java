package io.expectationsink.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** The Javadoc of a writer's method that calls the declaring one. */
final class CallJavadoc {

    private CallJavadoc() {}

    /**
     * The text.
     *
     * @param declared the declaring method
     * @param write what the writer's method does with the rows
     * @param method the writer's method
     */
    static CodeBlock of(ExecutableElement declared, WriteMethod write, MethodSpec method) {
        boolean hasInstance = !declared.getModifiers().contains(Modifier.STATIC);
        CodeBlock.Builder text = CodeBlock.builder()
                .add("Writes what $L returns.\n", DeclaringLink.of(declared).block());
        method.typeVariables().forEach(variable -> text.add("@param <$L> as declared there\n", variable.name()));
        for (int i = 0; i < method.parameters().size(); i++) {
            String meaning = hasInstance && i == 0 ? "what the method is called on" : "handed on to the method";
            text.add("@param $L $L\n", method.parameters().get(i).name(), meaning);
        }
        if (write != WriteMethod.SAVE) {
            text.add("@return $L\n", write.resultText());
        }
        for (TypeName exception : method.exceptions()) {
            text.add("@throws $T when the method throws it\n", exception);
        }
        return text.build();
    }
}
