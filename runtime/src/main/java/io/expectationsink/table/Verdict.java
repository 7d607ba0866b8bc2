package io.expectationsink.table;

import io.expectationsink.definition.Severity;
import io.expectationsink.exception.InvalidSinkException;
import io.expectationsink.rule.Finding;
import io.expectationsink.rule.RuleBook;
import io.expectationsink.rule.Sink;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Collects what is wrong, with the severities that the sink's definition asks for, and decides once. */
final class Verdict {

    private static final Logger LOG = LoggerFactory.getLogger(Verdict.class);

    private final Sink sink;
    private final List<Finding> findings = new ArrayList<>();

    Verdict(Sink sink) {
        this.sink = sink;
    }

    void add(List<Finding> more) {
        more.stream()
                .map(finding -> RuleBook.adjust(finding, sink.definition().severities()))
                .filter(this::counts)
                .forEach(findings::add);
    }

    /**
     * Logs what is no error.
     *
     * @throws InvalidSinkException with every error, when there is one
     */
    void pronounce() {
        List<Finding> errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw new InvalidSinkException(errors);
        }
        for (Finding finding : findings) {
            if (finding.severity() == Severity.WARNING) {
                LOG.warn("{}", finding.message());
            } else {
                LOG.info("{}", finding.message());
            }
        }
    }

    private boolean counts(Finding finding) {
        boolean accepted = sink.definition().suppress().contains(finding.rule().id());
        return finding.severity() == Severity.ERROR || finding.severity() != Severity.OFF && !accepted;
    }
}
