package io.expectationsink.processor;

import io.expectationsink.definition.Place;
import io.expectationsink.definition.RowType;
import io.expectationsink.definition.Severity;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.rule.CheckpointPattern;
import io.expectationsink.rule.Finding;
import io.expectationsink.rule.Moment;
import io.expectationsink.rule.Rule;
import io.expectationsink.rule.SeveritySettings;
import io.expectationsink.rule.Sink;
import io.expectationsink.rule.Suggestion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;

/**
 * The options of one compilation.
 *
 * @param severities the severity of each rule that the build changes, by its id, in the order of the catalogue
 * @param checkpoints how checkpoints are written; empty where the build does not say
 * @param findings what is wrong with the options
 */
record ProcessorOptions(
        Map<String, Severity> severities, Optional<CheckpointPattern> checkpoints, List<Finding> findings) {

    private static final String PREFIX = "expectationsink";

    /** Reads what javac was given; a key without a value has null there. */
    static ProcessorOptions of(Map<String, String> given) {
        List<Finding> findings = new ArrayList<>();
        for (String key : new TreeSet<>(given.keySet())) {
            if (ProcessorOption.byKey(key).isEmpty() && isMeantForUs(key)) {
                findings.add(unknown(key));
            }
        }
        SeveritySettings settings = SeveritySettings.parse(value(given, ProcessorOption.SEVERITY));
        for (String fault : settings.faults()) {
            findings.add(malformedSeverity(fault));
        }
        Optional<CheckpointPattern> checkpoints =
                checkpoints(value(given, ProcessorOption.CHECKPOINT_PATTERN), findings);
        return new ProcessorOptions(inOrder(settings.severities()), checkpoints, List.copyOf(findings));
    }

    private static String value(Map<String, String> given, ProcessorOption option) {
        return Optional.ofNullable(given.get(option.key())).orElse("");
    }

    /** An option without a value is none: a build profile may leave it empty. */
    private static Optional<CheckpointPattern> checkpoints(String regex, List<Finding> findings) {
        try {
            return regex.isEmpty() ? Optional.empty() : Optional.of(CheckpointPattern.of(regex));
        } catch (PatternSyntaxException e) {
            findings.add(malformedPattern(regex, e));
            return Optional.empty();
        }
    }

    /** A declaration as the rule book sees it while javac runs, with the severities that the build asks for. */
    Sink sink(SinkDefinition declared) {
        return sink(declared, Optional.empty(), Optional.empty());
    }

    /** The same with what only the source knows; see {@link Sink#atBuild(SinkDefinition, Optional, Optional)}. */
    Sink sink(SinkDefinition declared, Optional<String> defaultName, Optional<RowType> rowType) {
        SinkDefinition.Builder adjusted = declared.toBuilder();
        severities.forEach(adjusted::severity);
        return Sink.atBuild(adjusted.build(), defaultName, rowType);
    }

    /**
     * Those of the severities that a start follows too. All that can matter then are among them, not only those of today's
     * findings: a deployment may override what is declared.
     */
    Map<String, Severity> severitiesAtStart() {
        Map<String, Severity> kept = new LinkedHashMap<>();
        severities.forEach((id, severity) -> {
            if (Rule.byId(id).filter(rule -> rule.moment() != Moment.BUILD).isPresent()) {
                kept.put(id, severity);
            }
        });
        return kept;
    }

    /** The order of the option must not show in what is generated. */
    private static Map<String, Severity> inOrder(Map<String, Severity> severities) {
        Map<String, Severity> ordered = new LinkedHashMap<>();
        for (String id : Rule.ids()) {
            if (severities.containsKey(id)) {
                ordered.put(id, severities.get(id));
            }
        }
        return Collections.unmodifiableMap(ordered);
    }

    private static boolean isMeantForUs(String key) {
        int dot = key.indexOf('.');
        String prefix = dot < 0 ? key : key.substring(0, dot);
        return Suggestion.among(prefix, List.of(PREFIX)).isPresent();
    }

    private static Finding unknown(String key) {
        String hint = Suggestion.among(key, ProcessorOption.keys())
                .map(near -> "Did you mean '" + near + "'?")
                .orElse("Remove it.");
        return finding(
                Rule.UNKNOWN_PROCESSOR_OPTION,
                key,
                "does not exist",
                "The options are " + String.join(", ", ProcessorOption.keys()) + ".",
                hint);
    }

    private static Finding malformedPattern(String regex, PatternSyntaxException fault) {
        int at = fault.getIndex();
        String where = at < 0 ? "" : at < regex.length() ? " at character " + (at + 1) : " at its end";
        return finding(
                Rule.MALFORMED_PROCESSOR_OPTION,
                ProcessorOption.CHECKPOINT_PATTERN.key(),
                "is not a regular expression",
                "'" + regex + "' is wrong" + where + ": " + fault.getDescription() + ".",
                "Write one of java.util.regex.Pattern, with a backslash before $, { and } where they stand for themselves.");
    }

    private static Finding malformedSeverity(String fault) {
        return finding(
                Rule.MALFORMED_PROCESSOR_OPTION,
                ProcessorOption.SEVERITY.key(),
                "has an entry that is not understood",
                fault,
                "Write pairs of a rule's id and error, warn, note or off, with commas between them, such as ES201=warn.");
    }

    private static Finding finding(Rule rule, String key, String found, String allowed, String remedy) {
        return new Finding(
                rule, rule.severity(), Place.declaration(), "processor option '" + key + "'", found, allowed, remedy);
    }
}
