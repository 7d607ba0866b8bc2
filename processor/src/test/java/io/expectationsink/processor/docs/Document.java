package io.expectationsink.processor.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Markdown document of this project. It is read strictly: what could hide an example from the tests is refused.
 *
 * @param name its path below the project's folder
 * @param lines its lines
 */
record Document(String name, List<String> lines) {

    private static final Path PROJECT = Path.of("..");
    private static final String FENCE = "```";

    /** The documents with examples. */
    static Stream<Document> all() {
        return Stream.of("README.md", "docs/guide.md", "docs/rules.md", "docs/checkpoints.md", "docs/operations.md")
                .map(Document::of);
    }

    static Document of(String name) {
        try {
            return new Document(name, Files.readAllLines(PROJECT.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return String.join("\n", lines);
    }

    /** The fenced blocks, in their order. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Marker marker = Marker.NONE;
        boolean marked = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(FENCE)) {
                int end = end(i);
                String text = String.join("\n", lines.subList(i + 1, end)) + "\n";
                blocks.add(new Block(name, i + 1, line.substring(FENCE.length()), marker, text));
                i = end;
                marker = Marker.NONE;
                marked = false;
            } else if (line.contains(FENCE) || line.contains("~~~")) {
                throw new AssertionError(place(i) + ": a fence must stand at the beginning of a line, in back quotes");
            } else if (marked) {
                throw new AssertionError(place(i) + ": an example's marker must stand on the line above its fence");
            } else if (Marker.isMarker(line)) {
                int at = i;
                marker = Marker.read(line).orElseThrow(() -> new AssertionError(place(at) + ": malformed marker"));
                marked = true;
            }
        }
        if (marked) {
            throw new AssertionError(name + ": the last marker has no example");
        }
        return blocks;
    }

    private int end(int begin) {
        for (int i = begin + 1; i < lines.size(); i++) {
            if (lines.get(i).equals(FENCE)) {
                return i;
            }
            if (lines.get(i).contains(FENCE)) {
                throw new AssertionError(place(i) + ": a fence within a block");
            }
        }
        throw new AssertionError(place(begin) + ": the block is not closed");
    }

    private String place(int index) {
        return name + ":" + (index + 1);
    }
}
