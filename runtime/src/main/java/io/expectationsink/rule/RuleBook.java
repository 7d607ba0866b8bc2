package io.expectationsink.rule;

import io.expectationsink.definition.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All checks, and what a team or a declaration has decided about their severity. */
public final class RuleBook {

    private static final List<Check> CHECKS = List.of(new NoCheckpoint());

    private RuleBook() {}

    /**
     * Every finding on the sink, in the order of the catalogue's bands, with the severities that the definition asks
     * for; what the definition suppresses is left out.
     */
    public static List<Finding> check(Sink sink) {
        List<Finding> findings = CHECKS.stream()
                .flatMap(check -> check.check(sink).stream())
                .map(finding -> adjust(finding, sink.definition().severities()))
                .filter(finding -> finding.severity() != Severity.OFF)
                .toList();
        List<Finding> kept = new ArrayList<>(findings.stream()
                .filter(finding -> !isSuppressed(finding, sink))
                .toList());
        if (sink.phase() == Phase.BUILD) {
            kept.addAll(Suppressions.check(sink, findings));
        }
        return List.copyOf(kept);
    }

    /** The finding with the severity that the map asks for by the rule's id, if the rule is adjustable. */
    public static Finding adjust(Finding finding, Map<String, Severity> severities) {
        Severity asked = severities.get(finding.rule().id());
        return asked == null || !finding.rule().isAdjustable() ? finding : finding.withSeverity(asked);
    }

    private static boolean isSuppressed(Finding finding, Sink sink) {
        return finding.severity() != Severity.ERROR
                && sink.definition().suppress().contains(finding.rule().id());
    }
}
