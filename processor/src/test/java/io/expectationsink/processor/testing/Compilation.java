package io.expectationsink.processor.testing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What a compiler made of some sources, whichever compiler it was.
 *
 * @param sources what was compiled
 * @param diagnostics all that the compiler said
 * @param files what it wrote, by paths such as {@code /SOURCE_OUTPUT/lake/SinkWriter.java} and {@code
 *     /CLASS_OUTPUT/lake/Sink.class}
 */
public record Compilation(List<JavaFileObject> sources, List<Message> diagnostics, Map<String, byte[]> files) {

    /** Copies the lists; the files are handed over. */
    public Compilation {
        sources = List.copyOf(sources);
        diagnostics = List.copyOf(diagnostics);
    }

    /** What the compiler said that fails the build. */
    public List<Message> errors() {
        return diagnostics.stream()
                .filter(message -> message.kind() == Diagnostic.Kind.ERROR)
                .toList();
    }

    /** The summaries of messages that javac gives, as the compiler of this run has to give them. */
    public String[] expected(String... summaries) {
        return Arrays.stream(summaries).map(this::expected).toArray(String[]::new);
    }

    /** The summary of a message that javac gives, see {@link Message#summary()}, as the compiler of this run has to. */
    public String expected(String summary) {
        int place = summary.lastIndexOf(' ') + 1;
        return summary.substring(0, place) + TestCompiler.current().place(summary.substring(place), sources);
    }

    /** The paths of the files that lie under the given one. */
    public Stream<String> paths(String root) {
        return files.keySet().stream().filter(path -> path.startsWith(root)).sorted();
    }

    /** The text of the file at the path. */
    public String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    /** The file at the path. */
    byte[] bytes(String path) {
        if (!files.containsKey(path)) {
            throw new AssertionError("no " + path + "; there are " + files.keySet() + " and " + diagnostics);
        }
        return files.get(path);
    }
}
