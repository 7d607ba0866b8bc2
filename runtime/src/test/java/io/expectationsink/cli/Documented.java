package io.expectationsink.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The outputs that {@code docs/checkpoints.md} shows, each below a prompt with the words that it comes from. */
final class Documented {

    static final Path DOCS = Path.of("..", "docs", "checkpoints.md");

    private static final String LAKE = "s3a://lake/checkpoints";

    private Documented() {}

    /** The docs show the output, but for what differs from run to run: the folder, ids, times, sizes, widths of columns. */
    static void assertShown(String words, String output, Path folder) throws IOException {
        assertShown(words, output, folder, LAKE);
    }

    /** The same, with the folder under another name. */
    static void assertShown(String words, String output, Path folder, String shownAs) throws IOException {
        String moved = output.replace("file:" + folder, shownAs).replace(folder.toString(), shownAs);

        assertThat(comparable(moved)).isEqualTo(comparable(output(words)));
    }

    /** The lines below the prompt, up to the next prompt or the end of the block. */
    static String output(String words) throws IOException {
        List<String> lines = Files.readAllLines(DOCS);
        int prompt = lines.indexOf("$ checkpoints " + words);
        assertThat(prompt).as("the example of: " + words).isNotNegative();
        return lines.subList(prompt + 1, lines.size()).stream()
                .takeWhile(line -> !line.startsWith("$ ") && !line.startsWith("```"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static String comparable(String output) {
        return output.replaceAll("\\d+ (s|min) ago", "<age> ago")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "<time>")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<id>")
                .replaceAll("-\\d{8}T\\d{9}Z", "-<time>")
                .replaceAll("(?m), [\\d.]+ k?B$", ", <bytes>")
                .replaceAll(" {2,}", "  ");
    }
}
