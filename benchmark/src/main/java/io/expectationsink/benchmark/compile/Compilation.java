package io.expectationsink.benchmark.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Declarations of a subject, and the two ways to compile them, which differ in nothing but the processor's work: the
 * second takes the sources that the processor has generated, on the same class path.
 *
 * @param subject whose declarations they are
 * @param declarations how many there are, each in a file of its own
 * @param folder where everything about them is
 */
record Compilation(Subject subject, int declarations, Path folder) {

    /** Writes the declarations, and compiles them once, which also leaves all files in the system's cache. */
    static Compilation prepare(Subject subject, int declarations, Path root) throws Exception {
        Path folder = root.resolve(subject.name().toLowerCase(Locale.ROOT).replace(' ', '-'))
                .resolve(Integer.toString(declarations));
        Compilation compilation = new Compilation(subject, declarations, folder.toAbsolutePath());
        new Folder(compilation.folder).cleared();
        compilation.writeDeclarations();
        compilation.writeShared();
        compilation.write(true, compilation.declared().files(".java"));
        Compiler.loading().compile(compilation.ready(true));
        Files.move(
                compilation.folder.resolve("with/sources"),
                compilation.generated().path());
        Files.move(
                compilation.folder.resolve("with/classes"),
                compilation.compiled().path());
        compilation.write(
                false,
                Stream.concat(
                                compilation.declared().files(".java").stream(),
                                compilation.generated().files(".java").stream())
                        .toList());
        return compilation;
    }

    /** The declarations. */
    Folder declared() {
        return new Folder(folder.resolve("declared"));
    }

    /** What the processor generates: sources. */
    Folder generated() {
        return new Folder(folder.resolve("generated"));
    }

    /** What a compilation with the processor leaves: classes and resources. */
    Folder compiled() {
        return new Folder(folder.resolve("compiled"));
    }

    /** The arguments of one of the two ways, for {@link Compiler}, with the output cleared. */
    Path ready(boolean processed) throws IOException {
        Folder output = new Folder(output(processed)).cleared();
        Files.createDirectories(output.path().resolve("classes"));
        Files.createDirectories(output.path().resolve("sources"));
        return arguments(processed);
    }

    private Path output(boolean processed) {
        return folder.resolve(processed ? "with" : "without");
    }

    private Path arguments(boolean processed) {
        return folder.resolve(processed ? "with.txt" : "without.txt");
    }

    private void writeDeclarations() throws IOException {
        Path folder = Files.createDirectories(declared().path().resolve(Subject.PACKAGE));
        for (int number = 1; number <= declarations; number++) {
            String text = Integer.toString(number);
            Files.writeString(
                    folder.resolve("D" + text + ".java"),
                    source(subject.declaration().replace("%", text)));
        }
    }

    /** What all declarations use is compiled before: the declarations alone are compared. */
    private void writeShared() throws Exception {
        if (!subject.shared().isEmpty()) {
            Path source =
                    Files.createDirectories(folder.resolve("shared-source")).resolve("Shared.java");
            Files.writeString(source, source(subject.shared()));
            Path arguments = folder.resolve("shared.txt");
            Files.write(arguments, List.of("-d", shared().toString(), source.toString()));
            Files.createDirectories(shared());
            Compiler.loading().compile(arguments);
        }
    }

    private static String source(String text) {
        return "package " + Subject.PACKAGE + ";\n\n" + text;
    }

    private Path shared() {
        return folder.resolve("shared");
    }

    private void write(boolean processed, List<Path> sources) throws IOException {
        ClassPath classPath = subject.shared().isEmpty()
                ? subject.classPath()
                : subject.classPath().and(shared());
        List<String> arguments = new ArrayList<>(List.of(
                "-nowarn",
                "-classpath",
                classPath.toString(),
                "-d",
                output(processed).resolve("classes").toString(),
                "-s",
                output(processed).resolve("sources").toString(),
                "-processorpath",
                subject.processorPath().toString()));
        if (!processed) {
            arguments.add("-proc:none");
        }
        sources.forEach(source -> arguments.add(source.toString()));
        Files.write(arguments(processed), arguments);
    }
}
