package io.expectationsink.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a newcomer who deletes the checkpoint from the sample: the build fails on that declaration. */
class MissingCheckpointIT {

    private static final Path DECLARATION = Path.of("src/main/java/io/expectationsink/sample/BirdStrikes.java");

    @TempDir
    private Path folder;

    @Test
    void theDeclarationCompilesAsItStands() throws IOException {
        assertThat(compile(Files.readAllLines(DECLARATION))).isEmpty();
    }

    @Test
    void withoutItsCheckpointItDoesNot() throws IOException {
        List<String> lines = Files.readAllLines(DECLARATION);
        List<String> without = lines.stream()
                .filter(line -> !line.strip().startsWith("checkpoint ="))
                .toList();
        assertThat(without).hasSize(lines.size() - 1);

        List<Diagnostic<? extends JavaFileObject>> findings = compile(without);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.getKind()).isEqualTo(Diagnostic.Kind.ERROR);
            assertThat(finding.getMessage(Locale.ROOT))
                    .contains("[ES201]", "birdStrikes", "aviation.bird_strikes", "docs/rules.md#ES201");
            assertThat(finding.getLineNumber()).isEqualTo(without.indexOf("@ExpectationSink(") + 1);
        });
    }

    private List<Diagnostic<? extends JavaFileObject>> compile(List<String> source) throws IOException {
        Path file = folder.resolve("BirdStrikes.java");
        Files.write(file, source);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> findings = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = javac.getStandardFileManager(findings, Locale.ROOT, null)) {
            List<String> options = List.of(
                    "-d",
                    folder.toString(),
                    "-processorpath",
                    processorPath(),
                    "-classpath",
                    classPath(),
                    "-Xlint:all,-path",
                    "--release",
                    "17");
            javac.getTask(null, files, findings, options, null, files.getJavaFileObjects(file))
                    .call();
        }
        return findings.getDiagnostics();
    }

    /** Everything but the application itself, whose writer is there already. */
    private static String classPath() {
        String application = jarOf(BirdStrikes.class.getName());
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.equals(application))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The two jars that a build names, or brings along. */
    private static String processorPath() {
        return Stream.of("io.expectationsink.processor.ExpectationSinkProcessor", "io.expectationsink.ExpectationSink")
                .map(MissingCheckpointIT::jarOf)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String jarOf(String type) {
        try {
            return Path.of(Class.forName(type)
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
