package io.expectationsink.processor.testing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/**
 * The compilers that the processors must serve. The build runs every test of the processors once with each; the system
 * property {@code test.compiler} names the one of this run.
 */
public enum TestCompiler {
    /** The compiler of the JDK that the tests run on. */
    JAVAC {
        @Override
        public JavaCompiler tool() {
            return ToolProvider.getSystemJavaCompiler();
        }

        @Override
        List<String> options(List<String> options) {
            return options;
        }

        @Override
        Diagnostic.Kind kind(Diagnostic.Kind kind) {
            return kind;
        }

        @Override
        String place(String place, List<JavaFileObject> sources) {
            return place;
        }
    },

    /** The compiler of the Eclipse IDE, and of the builds that name it. */
    ECJ {
        @Override
        public JavaCompiler tool() {
            return new EclipseCompiler();
        }

        /**
         * Its own default warnings stand for javac's lints, but for two that javac does not have: unknown tokens of
         * {@code @SuppressWarnings}, which ours are, and what is declared and not used, of which documents have a lot.
         * Under {@code -nowarn} it says no warning at all, not even a mandatory one: it is not run so.
         */
        @Override
        List<String> options(List<String> options) {
            Stream<String> level = options.contains("--release") ? Stream.empty() : Stream.of("--release", "17");
            Stream<String> known = options.stream()
                    .filter(option -> !option.startsWith("-Xlint") && !option.startsWith("-Xdoclint"))
                    .filter(option -> !option.equals("-nowarn"))
                    .map(option -> option.equals("-Werror") ? "-failOnWarning" : option);
            return Stream.of(Stream.of("-warn:-warningToken,unused"), level, known)
                    .flatMap(some -> some)
                    .toList();
        }

        /** It knows one kind of warnings. */
        @Override
        Diagnostic.Kind kind(Diagnostic.Kind kind) {
            return kind == Diagnostic.Kind.WARNING ? Diagnostic.Kind.MANDATORY_WARNING : kind;
        }

        @Override
        String place(String place, List<JavaFileObject> sources) {
            return EclipsePlaces.of(place, sources);
        }
    };

    /** The compiler of this run. */
    public static TestCompiler current() {
        return Optional.ofNullable(System.getProperty("test.compiler"))
                .map(name -> valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(JAVAC);
    }

    /** The compiler itself. */
    public abstract JavaCompiler tool();

    /** Options of javac, as this compiler takes them. */
    abstract List<String> options(List<String> options);

    /** What javac calls messages of this compiler's kind. */
    abstract Diagnostic.Kind kind(Diagnostic.Kind kind);

    /** Where this compiler reports what javac reports at the place, {@code <file>:<line>:<column>}. */
    abstract String place(String place, List<JavaFileObject> sources);
}
