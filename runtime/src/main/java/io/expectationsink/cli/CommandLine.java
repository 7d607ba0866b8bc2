package io.expectationsink.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.expectationsink.checkpoint.Progress;
import io.expectationsink.definition.UriSecrets;
import io.expectationsink.exception.ExpectationSinkException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Understands a command line, has its command run, and prints what comes of it; credentials in locations are masked. */
final class CommandLine {

    /** All is sound. */
    static final int SOUND = 0;

    /** Something needs attention: it is not sound, or what was asked for could not be done. */
    static final int ATTENTION = 1;

    /** The command line, or the class path, is wrong; nothing was looked at or done. */
    static final int USAGE = 2;

    static final List<Option> COMMON = List.of(Option.JSON, Option.CONF, Option.HELP, Option.VERSION);

    private static final List<Command> COMMANDS = List.of(
            new InspectCommand(),
            new VerifyCommand(),
            new ListCommand(),
            new BackupCommand(),
            new RestoreCommand(),
            new PreflightCommand());

    private final PrintStream results;
    private final PrintStream messages;
    private final Optional<TerminalProgress> terminal;

    /**
     * A command line that prints to the streams.
     *
     * @param results takes what was asked for
     * @param messages takes everything else
     * @param terminal shows progress; empty where nobody watches
     */
    CommandLine(PrintStream results, PrintStream messages, Optional<TerminalProgress> terminal) {
        this.results = results;
        this.messages = messages;
        this.terminal = terminal;
    }

    /** Does what the words ask for, and answers with the exit code. */
    int run(List<String> words) {
        try {
            return understood(words);
        } catch (UsageException e) {
            say(e.getMessage());
            say("--help says how it is used.");
            return USAGE;
        } catch (RuntimeException e) {
            terminal.ifPresent(TerminalProgress::clear);
            say("This is a fault of the command line, not of what it looked at. Please report it, with what follows:");
            say(trace(e));
            return ATTENTION;
        }
    }

    private int understood(List<String> words) {
        if (words.isEmpty()) {
            throw new UsageException("There is no command. There are " + String.join(", ", names()) + ".");
        }
        String first = words.get(0);
        if (first.startsWith("-")) {
            return answer(ArgumentParser.parse(words, COMMON))
                    .orElseThrow(() -> new UsageException("The command comes first, and then its options."));
        }
        Command command = COMMANDS.stream()
                .filter(known -> known.name().equals(first))
                .findFirst()
                .orElseThrow(() -> UsageException.unknown("command", first, names()));
        List<Option> options =
                Stream.concat(COMMON.stream(), command.options().stream()).toList();
        Arguments given = ArgumentParser.parse(words.subList(1, words.size()), options);
        return answer(given).orElseGet(() -> run(command, given));
    }

    /** The answer to a question about the command line itself; empty when none was asked. */
    private Optional<Integer> answer(Arguments given) {
        if (given.has(Option.HELP)) {
            Usage.of(COMMANDS).forEach(results::println);
            return Optional.of(SOUND);
        }
        if (given.has(Option.VERSION)) {
            results.println("expectation-sink " + Version.current());
            return Optional.of(SOUND);
        }
        return Optional.empty();
    }

    private int run(Command command, Arguments given) {
        if (given.operands().size() != command.operands().size()) {
            throw new UsageException("It is '" + Usage.call(command) + "', with "
                    + given.operands().size() + " given: " + String.join(" ", given.operands()) + ".");
        }
        Map<String, String> configuration = configuration(given);
        Progress progress = terminal.<Progress>map(shown -> shown).orElse(Progress.NONE);
        try {
            Report report = command.run(given, configuration, progress);
            terminal.ifPresent(TerminalProgress::clear);
            print(given, report);
            return report.needsAttention() ? ATTENTION : SOUND;
        } catch (ExpectationSinkException e) {
            terminal.ifPresent(TerminalProgress::clear);
            if (given.has(Option.JSON)) {
                print(Json.object().put("error", e.getMessage()));
            } else {
                say(e.getMessage());
            }
            return ATTENTION;
        }
    }

    private void print(Arguments given, Report report) {
        if (given.has(Option.JSON)) {
            print(report.json());
        } else {
            report.text().forEach(line -> results.println(UriSecrets.mask(line)));
        }
    }

    private void print(ObjectNode json) {
        results.println(Json.text(json, UriSecrets::mask));
    }

    /** As a text, because credentials within it are masked before it is shown. */
    private static String trace(RuntimeException fault) {
        StringWriter text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private void say(String message) {
        messages.println(UriSecrets.mask(message));
    }

    /** What spark-submit has put among the system properties, and what was given over it. */
    private static Map<String, String> configuration(Arguments given) {
        Map<String, String> configuration = new TreeMap<>();
        System.getProperties().stringPropertyNames().stream()
                .filter(key -> key.startsWith("spark."))
                .forEach(key -> configuration.put(key, System.getProperty(key)));
        configuration.putAll(given.configuration());
        return configuration;
    }

    private static List<String> names() {
        return COMMANDS.stream().map(Command::name).toList();
    }
}
