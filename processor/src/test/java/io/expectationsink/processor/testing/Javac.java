package io.expectationsink.processor.testing;

import com.google.testing.compile.JavaFileObjects;
import io.expectationsink.processor.ExpectationSinkProcessor;
import io.expectationsink.processor.OwnSourcesProcessor;
import io.expectationsink.processor.SinkManifestProcessor;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;

/** The compiler of this run with all processors, as a user's build runs it. */
public final class Javac {

    /** Every lint there is, and each of its warnings an error. */
    public static final String[] STRICT = {"-Xlint:all", "-Werror"};

    private static final Pattern NEEDED =
            Pattern.compile(".*/(runtime/target/classes|(expectation-sink-runtime|spark-|scala-library)[^/]*\\.jar)");

    /** What a writer and its caller refer to, and no more: each compilation looks through all of it. */
    private static final List<File> CLASS_PATH = Arrays.stream(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(NEEDED.asMatchPredicate())
            .map(File::new)
            .toList();

    private static final String GENERATED = "/SOURCE_OUTPUT/";

    private Javac() {}

    /** The class path of a consumer, as an option's value. */
    public static String classPath() {
        return CLASS_PATH.stream().map(File::getPath).collect(Collectors.joining(File.pathSeparator));
    }

    /** The processors in the order of the service file, new ones for each compilation. */
    public static List<Processor> processors() {
        return List.of(new ExpectationSinkProcessor(), new OwnSourcesProcessor(), new SinkManifestProcessor());
    }

    /** Compiles the sources with the processors and the options. */
    public static Compilation compile(List<JavaFileObject> sources, String... options) {
        return compile(new ExpectationSinkProcessor(), sources, List.of(options));
    }

    /** Compiles the sources with the first processor replaced by the given one. */
    public static Compilation compile(Processor first, List<JavaFileObject> sources, List<String> options) {
        return compile(List.of(first, new OwnSourcesProcessor(), new SinkManifestProcessor()), sources, options);
    }

    /** Compiles the sources with the given processors, in their order. */
    public static Compilation compile(List<Processor> processors, List<JavaFileObject> sources, List<String> options) {
        return FolderCompilation.of(CLASS_PATH, processors, sources, options);
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
        return compilation.diagnostics().stream().filter(Message::isOurs).toList();
    }

    /** The text of the generated source of the given qualified name. */
    public static String generated(Compilation compilation, String name) {
        return compilation.text(GENERATED + name.replace('.', '/') + ".java");
    }

    /** The names of the generated sources. */
    public static Stream<String> generatedNames(Compilation compilation) {
        return compilation.paths(GENERATED);
    }
}
