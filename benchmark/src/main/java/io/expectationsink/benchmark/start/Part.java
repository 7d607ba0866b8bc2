package io.expectationsink.benchmark.start;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A part of a start, told by whose method runs. */
enum Part {
    /** The trial of the checkpoint's location. */
    PREFLIGHT("preflight", "io.expectationsink.checkpoint.Preflight"),
    /** The lease of the checkpoint, in this JVM and in others, and the claim to the target, in this one. */
    LEASE(
            "lease",
            "io.expectationsink.runtime.StreamLease",
            "io.expectationsink.checkpoint.lease.",
            "io.expectationsink.runtime.TargetClaim"),
    /** Whether checkpoint and target belong together, and the note of it. */
    BINDING("binding", "io.expectationsink.checkpoint.binding."),
    /** The table: looked at, compared, or created. */
    TABLE(
            "table",
            "io.expectationsink.table.",
            "io.expectationsink.checkpoint.table.",
            "io.expectationsink.runtime.TableFolder"),
    /** Spark's own start. */
    SPARK("Spark's own start", "org.apache.spark.sql.classic.DataStreamWriter"),
    /** The rule book, the rows' columns and everything else. */
    REST("the rest");

    private final String words;
    private final List<String> classes;

    Part(String words, String... classes) {
        this.words = words;
        this.classes = List.of(classes);
    }

    /** The part that the innermost frame of any part belongs to: a look at the table is that, whoever wants it. */
    static Part of(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            String name = frame.getClassName();
            Optional<Part> part = Arrays.stream(values())
                    .filter(candidate -> candidate.classes.stream().anyMatch(name::startsWith))
                    .findFirst();
            if (part.isPresent()) {
                return part.get();
            }
        }
        return REST;
    }

    @Override
    public String toString() {
        return words;
    }
}
