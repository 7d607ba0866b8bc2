package io.expectationsink.rule;

import io.expectationsink.definition.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a team decides about severities, written as {@code ES201=warn,ES416=off}.
 *
 * @param severities from a rule's id to its severity, in the order of the text
 * @param faults what is wrong with the text, each as a sentence; the other entries count all the same
 */
public record SeveritySettings(Map<String, Severity> severities, List<String> faults) {

    private static final List<String> WORDS = List.of("error", "warn", "note", "off");

    /** Reads the text; blank is no entry. */
    public static SeveritySettings parse(String text) {
        Map<String, Severity> severities = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        for (String entry : text.split(",")) {
            if (!entry.isBlank()) {
                read(entry.strip(), severities, faults);
            }
        }
        return new SeveritySettings(severities, List.copyOf(faults));
    }

    private static void read(String entry, Map<String, Severity> severities, List<String> faults) {
        String[] parts = entry.split("=", 2);
        if (parts.length == 1 && entry.contains(":")) {
            faults.add("'" + entry + "' has no '='. Did you mean '" + entry.replaceFirst("\\s*:\\s*", "=") + "'?");
            return;
        }
        String id = parts[0].strip().toUpperCase(Locale.ROOT);
        Optional<Rule> rule = Rule.byId(id);
        Optional<Severity> severity = parts.length == 2 ? severity(parts[1].strip()) : Optional.empty();
        if (rule.isEmpty()) {
            faults.add("'" + entry + "' names no rule." + hint(parts[0].strip(), Rule.ids()));
        } else if (severity.isEmpty()) {
            faults.add("'" + entry + "' has no severity; write " + id + "= and one of " + String.join(", ", WORDS) + "."
                    + hint(parts.length == 2 ? parts[1].strip() : "", WORDS));
        } else if (!rule.get().isAdjustable()) {
            faults.add("'" + entry + "' changes a rule that cannot be changed: " + id + " is always "
                    + article(rule.get().severity()) + ". Remove the entry.");
        } else {
            severities.put(id, severity.get());
        }
    }

    private static String article(Severity severity) {
        return (severity == Severity.ERROR ? "an " : "a ") + severity.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Severity> severity(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "error" -> Optional.of(Severity.ERROR);
            case "warn", "warning" -> Optional.of(Severity.WARNING);
            case "note" -> Optional.of(Severity.NOTE);
            case "off" -> Optional.of(Severity.OFF);
            default -> Optional.empty();
        };
    }

    private static String hint(String word, List<String> known) {
        return Suggestion.among(word, known)
                .map(near -> " Did you mean '" + near + "'?")
                .orElse("");
    }
}
