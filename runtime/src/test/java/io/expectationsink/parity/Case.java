package io.expectationsink.parity;

import io.expectationsink.definition.Severity;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.rule.Basis;
import io.expectationsink.rule.Finding;
import io.expectationsink.rule.RuleBook;
import io.expectationsink.rule.Sink;
import java.util.List;

/**
 * A declaration to be tried.
 *
 * @param label what is special about it
 * @param definition the declaration, with {@link Space}'s marks for what each run has of its own
 */
record Case(String label, SinkDefinition definition) {

    /** What the rule book has against a declaration, as far as it is an error. */
    enum Verdict {
        /** An error of an ENGINE rule. */
        ENGINE,
        /** Errors of POLICY and DECLARATION rules alone. */
        POLICY,
        /** No error. */
        ACCEPTED
    }

    Verdict verdict() {
        List<Basis> errors =
                errors().stream().map(finding -> finding.rule().basis()).toList();
        if (errors.isEmpty()) {
            return Verdict.ACCEPTED;
        }
        return errors.contains(Basis.ENGINE) ? Verdict.ENGINE : Verdict.POLICY;
    }

    /** All that the build reports. */
    List<Finding> findings() {
        return findings(definition);
    }

    /** The errors among it. */
    List<Finding> errors() {
        return errors(definition);
    }

    static List<Finding> errors(SinkDefinition definition) {
        return findings(definition).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private static List<Finding> findings(SinkDefinition definition) {
        // The marks stand for a name and for a path.
        SinkDefinition named =
                definition.mapTexts(text -> text.replace(Space.SCHEMA, "sales").replace(Space.FOLDER, "/lake"));
        return RuleBook.check(Sink.atBuild(named));
    }
}
