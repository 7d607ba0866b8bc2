package io.expectationsink.processor.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lays out a writer's method that calls the declaring one, as the project's formatter does: at 120 columns. Only the
 * finished source knows how long the names of types are there, because some of them are imported.
 */
final class CallLayout {

    private static final int COLUMNS = 120;
    private static final String CONTINUED = "\n" + " ".repeat(12);
    private static final String CONTINUED_TWICE = "\n" + " ".repeat(20);
    private static final Pattern STATEMENT =
            Pattern.compile("( {8}(?:return )?writer\\.\\w+\\()(\\S+)\\((.*)\\), definition\\(\\)\\);");

    private CallLayout() {}

    /** The source, the method of the given name in it laid out. */
    static String of(String source, String method) {
        Matcher header = Pattern.compile("\n( {4}public [^\n(=]* " + method + "\\([^{]*) \\{\n")
                .matcher(source);
        if (!header.find()) {
            return source;
        }
        String body = STATEMENT
                .matcher(source.substring(header.end()))
                .replaceFirst(statement -> Matcher.quoteReplacement(
                        statement(statement.group(1), statement.group(2), statement.group(3))));
        return source.substring(0, header.start(1)) + header(header.group(1).replaceAll("\\s+", " ")) + " {\n" + body;
    }

    private static String header(String flat) {
        String line = "    " + flat.strip();
        if (fits(line + " {")) {
            return line;
        }
        int open = line.indexOf('(');
        int close = line.lastIndexOf(')');
        String name = name(line.substring(0, open + 1));
        List<String> parameters = split(line.substring(open + 1, close));
        String exceptions = line.substring(close + 1).strip();
        String all = String.join(", ", parameters) + ")";
        String lastLine = name.substring(name.lastIndexOf('\n') + 1);
        if (fits(lastLine + all + (exceptions.isEmpty() ? " {" : ""))) {
            return name + all + exceptions(exceptions);
        }
        String onOne = " ".repeat(12) + all + (exceptions.isEmpty() ? "" : " " + exceptions) + " {";
        if (fits(onOne)) {
            return name + "\n" + onOne.substring(0, onOne.length() - " {".length());
        }
        if (fits(" ".repeat(12) + all) && !exceptions.isEmpty()) {
            return name + CONTINUED + all + exceptions(exceptions);
        }
        return name + CONTINUED + String.join("," + CONTINUED, parameters) + ")" + exceptions(exceptions);
    }

    /** Everything before the parameters; long type parameters have a line of their own. */
    private static String name(String line) {
        if (fits(line)) {
            return line;
        }
        int end = line.lastIndexOf("> ", line.lastIndexOf(' ') - 1);
        return end < 0 ? line : line.substring(0, end + 1) + CONTINUED + line.substring(end + 2);
    }

    private static String exceptions(String clause) {
        if (clause.isEmpty()) {
            return "";
        }
        StringBuilder lines = new StringBuilder(CONTINUED);
        int column = CONTINUED.length() - 1;
        for (String word : clause.split(" ")) {
            boolean first = lines.length() == CONTINUED.length();
            int width = word.length() + (word.endsWith(",") ? 0 : " {".length());
            if (!first && column + 1 + width > COLUMNS) {
                lines.append(CONTINUED_TWICE).append(word);
                column = CONTINUED_TWICE.length() - 1 + word.length();
            } else {
                lines.append(first ? "" : " ").append(word);
                column += (first ? 0 : 1) + word.length();
            }
        }
        return lines.toString();
    }

    private static String statement(String head, String callee, String arguments) {
        String tail = "definition());";
        String call = callee + "(" + arguments + ")";
        if (fits(head + call + ", " + tail)) {
            return head + call + ", " + tail;
        }
        String indent = " ".repeat(16);
        if (fits(indent + call + ", " + tail)) {
            return head + "\n" + indent + call + ", " + tail;
        }
        if (fits(indent + call + ",")) {
            return head + "\n" + indent + call + ",\n" + indent + tail;
        }
        String deeper = " ".repeat(24);
        String lines = Arguments.lines(
                        split(arguments).stream().map(Code::verbatim).toList(), COLUMNS - deeper.length(), deeper, "),")
                .toString();
        return head + "\n" + indent + callee + "(\n" + deeper + lines + "),\n" + indent + tail;
    }

    /** The parts between commas that are not within angle brackets. */
    private static List<String> split(String list) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i < list.length(); i++) {
            char character = list.charAt(i);
            depth += character == '<' ? 1 : character == '>' ? -1 : 0;
            if (character == ',' && depth == 0) {
                parts.add(list.substring(begin, i).strip());
                begin = i + 1;
            }
        }
        if (!list.isBlank()) {
            parts.add(list.substring(begin).strip());
        }
        return parts;
    }

    private static boolean fits(String line) {
        return line.length() <= COLUMNS;
    }
}
