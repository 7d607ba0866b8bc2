package io.expectationsink.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** What a team sees that tests its declarations with Compile Testing, as other processors' users do. */
class CompileTestingTest {

    private static JavaFileObject sink(String attributes) {
        return JavaFileObjects.forSourceLines(
                "lake.Orders",
                "package lake;",
                "",
                "import io.expectationsink.ExpectationSink;",
                "",
                "@ExpectationSink(" + attributes + ")",
                "class Orders {}");
    }

    private static Compilation compile(JavaFileObject source) {
        return Compiler.javac()
                .withOptions("-Xlint:all", "-Werror")
                .withProcessors(new ExpectationSinkProcessor(), new SinkManifestProcessor(), new OwnSourcesProcessor())
                .compile(source);
    }

    @Test
    void aWriterIsGeneratedWithoutAWarning() {
        Compilation compilation = compile(sink("table = \"sales.orders\", checkpoint = \"${root}\""));

        assertThat(compilation).succeededWithoutWarnings();
        assertThat(compilation)
                .generatedSourceFile("lake.OrdersWriter")
                .contentsAsUtf8String()
                .contains("final class OrdersWriter");
    }

    @Test
    void aMissingCheckpointIsAnErrorOnItsLine() {
        JavaFileObject source = sink("table = \"sales.orders\"");

        assertThat(compile(source))
                .hadErrorContaining("[ES201] streaming sink 'orders' (table sales.orders) has no checkpoint.")
                .inFile(source)
                .onLine(5)
                .atColumn(1);
    }
}
