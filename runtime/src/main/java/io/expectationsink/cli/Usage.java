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
            "Exit code: 0 when all is sound, 1 when something needs attention, 2 for wrong usage.",
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

    /** A command with its operands. */
    static String call(Command command) {
        return String.join(
                " ",
                Stream.concat(Stream.of(command.name()), command.operands().stream())
                        .toList());
    }

    private static <T> List<String> columns(List<T> rows, Function<T, String> left, Function<T, String> right) {
        int width = rows.stream().map(left).mapToInt(String::length).max().orElse(0);
        return rows.stream()
                .map(row -> "  " + left.apply(row)
                        + " ".repeat(width - left.apply(row).length()) + "  " + right.apply(row))
                .toList();
    }
}
