package io.expectationsink.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads options and operands, in any order: {@code --name}, {@code --name value} or {@code --name=value}. What follows
 * {@code --} is no option. Nothing that is not known passes.
 */
final class ArgumentParser {

    private static final String END = "--";

    private final List<Option> known;
    private final List<String> operands = new ArrayList<>();
    private final Map<Option, List<String>> options = new LinkedHashMap<>();

    private ArgumentParser(List<Option> known) {
        this.known = known;
    }

    /**
     * Reads the words.
     *
     * @throws UsageException when one of them is no known option, or lacks its value
     */
    static Arguments parse(List<String> words, List<Option> known) {
        ArgumentParser parser = new ArgumentParser(known);
        parser.read(new ArrayDeque<>(words));
        return new Arguments(List.copyOf(parser.operands), Map.copyOf(parser.options));
    }

    private void read(Deque<String> words) {
        while (!words.isEmpty()) {
            String word = words.pop();
            if (word.equals(END)) {
                operands.addAll(words);
                return;
            }
            if (word.startsWith("-") && word.length() > 1) {
                option(word, words);
            } else {
                operands.add(word);
            }
        }
    }

    private void option(String word, Deque<String> following) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        Optional<String> attached = equals < 0 ? Optional.empty() : Optional.of(word.substring(equals + 1));
        Option option = named(name);
        List<String> values = options.computeIfAbsent(option, first -> new ArrayList<>());
        if (option.value().isPresent()) {
            values.add(attached.or(() -> Optional.ofNullable(following.poll()))
                    .orElseThrow(() -> new UsageException(option.form() + " lacks its value.")));
        } else if (attached.isPresent()) {
            throw new UsageException(name + " takes no value.");
        }
    }

    private Option named(String name) {
        return known.stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .orElseThrow(() -> UsageException.unknown(
                        "option", name, known.stream().map(Option::name).toList()));
    }
}
