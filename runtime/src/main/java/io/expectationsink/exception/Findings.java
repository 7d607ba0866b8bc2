package io.expectationsink.exception;

import io.expectationsink.definition.Severity;
import io.expectationsink.rule.Finding;
import io.expectationsink.rule.RuleBook;
import io.expectationsink.rule.Sink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Collects what is wrong with a sink, with the severities that its definition asks for, and decides once. */
public final class Findings {

    private static final Logger LOG = LoggerFactory.getLogger(Findings.class);

    private final Sink sink;
    private final List<Finding> findings = new ArrayList<>();
    private Optional<Exception> cause = Optional.empty();

    /** Nothing yet on the sink. */
    public Findings(Sink sink) {
        this.sink = sink;
    }

    /** Adds findings as far as the sink's definition does not turn them off or suppress them. */
    public Findings add(List<Finding> more) {
        findings.addAll(RuleBook.weigh(sink, more));
        return this;
    }

    /** Adds findings whose severities are final. */
    public Findings addFinal(List<Finding> more) {
        findings.addAll(more);
        return this;
    }

    /** Adds an error that no setting lowers: the engine could not go on. It stands for other findings of its rule. */
    public Findings insist(Finding error) {
        findings.removeIf(finding -> finding.rule() == error.rule());
        findings.add(error.withSeverity(Severity.ERROR));
        return this;
    }

    /** Keeps the exception by which findings were come by, if there is one, as the cause of a refusal. */
    public Findings shownBy(Optional<Exception> exception) {
        cause = exception;
        return this;
    }

    /**
     * Logs what is no error.
     *
     * @throws InvalidSinkException with every error, when there is one
     */
    public void throwErrors() {
        List<Finding> errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw cause.map(shown -> new InvalidSinkException(errors, shown))
                    .orElseGet(() -> new InvalidSinkException(errors));
        }
        for (Finding finding : findings) {
            if (finding.severity() == Severity.WARNING) {
                LOG.warn("{}", finding.message());
            } else {
                LOG.info("{}", finding.message());
            }
        }
    }
}
