package io.expectationsink.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Lines of a label and a value, aligned. */
final class Lines {

    private static final int LABEL = 14;

    private final List<String> lines = new ArrayList<>();

    /** One more line. */
    Lines add(String label, String value) {
        lines.add(label + " ".repeat(Math.max(1, LABEL - label.length())) + oneLine(value));
        return this;
    }

    /** One more line, with a batch that may be missing. */
    Lines add(String label, OptionalLong batch) {
        return add(label, batch.isPresent() ? String.valueOf(batch.getAsLong()) : "none");
    }

    /** A text whose own lines, as some errors have them, would break those that are printed. */
    static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /** The lines so far. */
    List<String> all() {
        return List.copyOf(lines);
    }
}
