package io.expectationsink.benchmark.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How much source there is.
 *
 * @param lines all of them
 * @param code those that have more than blanks and comments
 * @param bytes of all lines
 */
record SourceSize(long lines, long code, long bytes) {

    /** Counts all of them together. */
    static SourceSize of(List<Path> sources) throws IOException {
        long lines = 0;
        long code = 0;
        long bytes = 0;
        for (Path source : sources) {
            List<String> all = Files.readAllLines(source);
            lines += all.size();
            code += code(all);
            bytes += Files.size(source);
        }
        return new SourceSize(lines, code, bytes);
    }

    /** Generated comments have lines of their own. */
    private static long code(List<String> lines) {
        long code = 0;
        boolean comment = false;
        for (String line : lines) {
            String text = line.strip();
            if (comment) {
                comment = !text.endsWith("*/");
            } else if (text.startsWith("/*")) {
                comment = !text.endsWith("*/");
            } else if (!text.isEmpty() && !text.startsWith("//")) {
                code++;
            }
        }
        return code;
    }
}
