package io.expectationsink.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a log's file: a line with the version of its format, such as {@code v1}, then its content.
 *
 * @param version the number behind the {@code v}
 * @param lines the lines behind the first one
 */
record LogText(int version, List<String> lines) {

    private static final Pattern VERSION_LINE = Pattern.compile("v([1-9][0-9]{0,8})");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Turns the lines of a text into what they say. */
    interface Reader<T> {

        /** What the text says. */
        T read(LogText text) throws JsonProcessingException, MalformedLogException;
    }

    /**
     * Reads a file's text.
     *
     * @param newest the newest version that Spark 4.2 reads
     */
    static <T> LogEntry<T> read(String text, int newest, Reader<T> reader) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty()) {
            return new LogEntry.Malformed<>("it is empty");
        }
        String first = lines.get(0).strip();
        Matcher version = VERSION_LINE.matcher(first);
        if (!version.matches()) {
            return new LogEntry.Malformed<>("its first line is no version: " + beginning(first));
        }
        int number = Integer.parseInt(version.group(1));
        if (number > newest) {
            return new LogEntry.Newer<>("it has version v" + number + ", where v" + newest + " is the newest known");
        }
        try {
            return new LogEntry.Readable<>(reader.read(new LogText(number, lines.subList(1, lines.size()))));
        } catch (JsonProcessingException e) {
            return new LogEntry.Malformed<>("its JSON is cut short or broken: " + e.getOriginalMessage());
        } catch (MalformedLogException e) {
            return new LogEntry.Malformed<>(e.getMessage());
        }
    }

    /** The JSON of a line. */
    static JsonNode json(String line) throws JsonProcessingException {
        return JSON.readTree(line);
    }

    private static String beginning(String line) {
        return line.length() <= 20 ? "'" + line + "'" : "'" + line.substring(0, 20) + "…'";
    }
}
