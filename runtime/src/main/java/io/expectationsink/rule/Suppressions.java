package io.expectationsink.rule;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A suppression that is misspelt, does nothing, or cannot do what it says is itself worth a word. */
final class Suppressions {

    private static final String ALLOWED = "suppress takes ids of warnings and notes that this declaration accepts.";

    private Suppressions() {}

    /**
     * What is wrong with the sink's suppressions, given all findings on it. What only a start decides may be needed, and
     * so may what other sinks decide.
     */
    static List<Finding> check(Sink sink, List<Finding> findings) {
        List<Finding> wrong = new ArrayList<>();
        int index = 0;
        for (String id : sink.definition().suppress()) {
            check(sink, findings, id, Place.of(Attribute.SUPPRESS).at(index)).ifPresent(wrong::add);
            index++;
        }
        return wrong;
    }

    /** The suppressions that an error makes pointless; that others do nothing cannot be told from these findings. */
    static List<Finding> ofErrors(Sink sink, List<Finding> findings) {
        return check(sink, findings).stream()
                .filter(finding -> finding.rule() == Rule.SUPPRESSED_ERROR)
                .toList();
    }

    private static Optional<Finding> check(Sink sink, List<Finding> findings, String id, Place place) {
        List<Finding> meant = findings.stream()
                .filter(finding -> finding.rule().id().equals(id))
                .toList();
        if (Rule.byId(id).isEmpty()) {
            String hint = Suggestion.among(id, Rule.ids())
                    .map(near -> "Did you mean '" + near + "'?")
                    .orElse("Remove it.");
            return Optional.of(sink.finding(
                    Rule.UNKNOWN_SUPPRESSION, place, "suppresses '" + id + "', which is no rule", ALLOWED, hint));
        }
        if (meant.isEmpty()
                && Rule.byId(id).filter(rule -> isDecidedHere(sink, rule)).isPresent()) {
            return Optional.of(sink.finding(
                    Rule.UNUSED_SUPPRESSION,
                    place,
                    "suppresses " + id + ", which does not report it",
                    ALLOWED,
                    "Remove it."));
        }
        if (meant.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            return Optional.of(sink.finding(
                    Rule.SUPPRESSED_ERROR,
                    place,
                    "suppresses " + id + ", which is an error here",
                    ALLOWED,
                    "Mend the error and remove the suppression."));
        }
        return Optional.empty();
    }

    private static boolean isDecidedHere(Sink sink, Rule rule) {
        return rule.moment() != Moment.START && rule.scope() == Scope.SINK && !isOfUnknownCheckpoint(sink, rule);
    }

    /** Where a placeholder leads may be a disk of development, which only its start can accept. */
    private static boolean isOfUnknownCheckpoint(Sink sink, Rule rule) {
        Optional<String> checkpoint = sink.definition().checkpoint();
        return rule == Rule.VOLATILE_CHECKPOINT
                && checkpoint.isPresent()
                && sink.known(checkpoint).isEmpty();
    }
}
