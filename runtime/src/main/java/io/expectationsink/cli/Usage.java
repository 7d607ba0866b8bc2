package io.expectationsink.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** How the command line is used. */
final class Usage {

    private static final List<String> CALLS = List.of(
            "Usage: java -cp \"$SPARK_HOME/jars/*:expectation-sink-runtime.jar\" " + Main.class.getName()
                    + " <command> [options]",
            "   or: spark-submit expectation-sink-runtime.jar <command> [options]");
    private static final List<String> EXIT_CODES = List.of(
            "Exit code: 0 when all is sound or done, 1 when something needs attention, 2 for wrong usage.",
            "See docs/checkpoints.md#command-line");

    private Usage() {}

    /** The usage of the commands. */
    static List<String> of(List<Command> commands) {
        List<String> lines = new ArrayList<>();
        lines.addAll(CALLS);
        lines.add("");
        lines.add("Commands:");
        lines.addAll(columns(commands, Usage::call, Command::purpose));
        lines.add("");
        lines.add("Options:");
        List<Option> options = Stream.concat(
                        CommandLine.COMMON.stream(), commands.stream().flatMap(command -> command.options().stream()))
                .distinct()
                .toList();
        lines.addAll(columns(options, Option::form, Option::purpose));
        lines.add("");
        lines.addAll(EXIT_CODES);
        return List.copyOf(lines);
    }

    /** A command with its operands and its own options. */
    static String call(Command command) {
        List<String> words = new ArrayList<>();
        words.add(command.name());
        words.addAll(command.operands());
        command.options().forEach(option -> words.add("[" + option.form() + "]"));
        return String.join(" ", words);
    }

    private static <T> List<String> columns(List<T> rows, Function<T, String> left, Function<T, String> right) {
        int width = rows.stream().map(left).mapToInt(String::length).max().orElse(0);
        return rows.stream()
                .map(row -> "  " + left.apply(row)
                        + " ".repeat(width - left.apply(row).length()) + "  " + right.apply(row))
                .toList();
    }
}
