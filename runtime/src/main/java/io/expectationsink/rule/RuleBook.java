package io.expectationsink.rule;

import io.expectationsink.definition.Severity;
import io.expectationsink.definition.SinkDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All checks, and what a team or a declaration has decided about their severity. */
public final class RuleBook {

    private static final List<Check> CHECKS = List.of(
            new NoTarget(),
            new MalformedSinkName(),
            new MalformedPlaceholder(),
            new MisplacedAttribute(),
            new NoCheckpoint(),
            new CheckpointAmongOptions(),
            new SeveralTriggers(),
            new TriggerInterval(),
            new OutputModeOfFormat(),
            new TriggerOfFormat(),
            new TableNameRules());

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

    /**
     * The findings on placeholders of a definition whose texts are not final yet. The runtime asks for these before it
     * resolves any: in final texts a malformed placeholder cannot be told from text that is meant.
     */
    public static List<Finding> checkPlaceholders(SinkDefinition declared) {
        return new MalformedPlaceholder().check(Sink.atBuild(declared));
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
