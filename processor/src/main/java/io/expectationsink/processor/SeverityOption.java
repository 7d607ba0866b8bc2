package io.expectationsink.processor;

import io.expectationsink.definition.Severity;
import io.expectationsink.rule.Rule;
import io.expectationsink.rule.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The value of the option {@code expectationsink.severity}, such as {@code ES203=error,ES210=off}.
 *
 * @param severities what it asks for, by a rule's id, in the order of the catalogue
 * @param problems what is wrong with it, in its own order
 */
record SeverityOption(Map<String, Severity> severities, List<Problem> problems) {

    private static final Map<String, Severity> WORDS = Map.of(
            "error", Severity.ERROR,
            "warn", Severity.WARNING,
            "warning", Severity.WARNING,
            "note", Severity.NOTE,
            "off", Severity.OFF);

    /**
     * What is wrong with one pair.
     *
     * @param found the rest of a sentence that begins with the option
     * @param remedy what to write instead
     */
    record Problem(String found, String remedy) {}

    /** Reads the value. What a build leaves empty asks for nothing. */
    static SeverityOption of(String value) {
        Map<Rule, Severity> severities = new EnumMap<>(Rule.class);
        List<Problem> problems = new ArrayList<>();
        for (String pair : value.split(",")) {
            if (!pair.isBlank()) {
                read(pair.strip(), severities).ifPresent(problems::add);
            }
        }
        Map<String, Severity> byId = new LinkedHashMap<>();
        severities.forEach((rule, severity) -> byId.put(rule.id(), severity));
        return new SeverityOption(Collections.unmodifiableMap(byId), List.copyOf(problems));
    }

    private static Optional<Problem> read(String pair, Map<Rule, Severity> severities) {
        int equals = pair.indexOf('=');
        if (equals < 0) {
            return problem("has '" + pair + "', which is no pair", "Write <id>=<severity>, such as ES201=warn.");
        }
        String id = pair.substring(0, equals).strip();
        String word = pair.substring(equals + 1).strip();
        Optional<Rule> rule = Rule.byId(id);
        Optional<Severity> severity = Optional.ofNullable(WORDS.get(word.toLowerCase(Locale.ROOT)));
        if (rule.isEmpty()) {
            return problem("has '" + id + "', which is no rule", suggestion(id, Rule.ids()));
        }
        if (severity.isEmpty()) {
            return problem("gives " + id + " the severity '" + word + "'", suggestion(word, WORDS.keySet()));
        }
        if (!rule.get().isAdjustable()) {
            return problem("changes " + id + ", whose severity is fixed", "Remove it.");
        }
        if (severities.putIfAbsent(rule.get(), severity.get()) != null) {
            return problem("gives " + id + " a severity twice", "Remove one of them.");
        }
        return Optional.empty();
    }

    private static Optional<Problem> problem(String found, String remedy) {
        return Optional.of(new Problem(found, remedy));
    }

    private static String suggestion(String word, Collection<String> known) {
        return Suggestion.among(word, known)
                .map(near -> "Did you mean '" + near + "'?")
                .orElse("See docs/rules.md for the ids.");
    }
}
