package io.expectationsink.processor.testing;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import io.expectationsink.processor.ExpectationSinkProcessor;
import io.expectationsink.processor.SinkManifestProcessor;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** The JDK's own compiler with both processors, as a user's build runs it. */
public final class Javac {

    /** Every lint there is, and each of its warnings an error. */
    public static final String[] STRICT = {"-Xlint:all", "-Werror"};

    private Javac() {}

    /** Compiles the sources with the processors and the options. */
    public static Compilation compile(List<JavaFileObject> sources, String... options) {
        return Compiler.javac()
                .withProcessors(new ExpectationSinkProcessor(), new SinkManifestProcessor())
                .withOptions((Object[]) options)
                .compile(sources);
    }

    /** Compiles one source; the name is the qualified one of its first type. */
    public static Compilation compile(String name, String source, String... options) {
        return compile(List.of(source(name, source)), options);
    }

    /** A source in memory. */
    public static JavaFileObject source(String name, String source) {
        return JavaFileObjects.forSourceString(name, source);
    }

    /** What the processors said, in the order of the compiler's messages. */
    public static List<Message> messages(Compilation compilation) {
        return compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getMessage(null).startsWith("[ES"))
                .map(Message::of)
                .toList();
    }

    /** The text of the generated source of the given qualified name. */
    public static String generated(Compilation compilation, String name) {
        JavaFileObject file = compilation
                .generatedSourceFile(name)
                .orElseThrow(() -> new AssertionError(
                        "no generated source " + name + "; there are " + compilation.generatedSourceFiles()));
        try {
            return file.getCharContent(false).toString();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The names of the generated sources. */
    public static Stream<String> generatedNames(Compilation compilation) {
        return compilation.generatedSourceFiles().stream().map(JavaFileObject::getName);
    }
}
