package io.expectationsink.benchmark.compile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What our processors do, told by the classes whose methods are running. */
enum Part {
    RULES("rule book", "io.expectationsink.rule."),
    READING("reading declarations", "io.expectationsink.processor.read."),
    FILES("creating and writing files", "com.sun.tools.javac.processing.JavacFiler"),
    GENERATING("generating sources", "io.expectationsink.processor.generate.", "io.expectationsink.processor.shaded."),
    AGGREGATING(
            "aggregating pass",
            "io.expectationsink.processor.SinkManifestProcessor",
            "io.expectationsink.processor.manifest."),
    OTHER("everything else of ours", "io.expectationsink.processor.");

    private final String title;
    private final List<String> classes;

    Part(String title, String... classes) {
        this.title = title;
        this.classes = List.of(classes);
    }

    /** The part that a class belongs to; empty for those of others. */
    static Optional<Part> of(String className) {
        return Arrays.stream(values())
                .filter(part -> part.classes.stream().anyMatch(className::startsWith))
                .findFirst();
    }

    @Override
    public String toString() {
        return title;
    }
}
