package io.expectationsink.rule;

import io.expectationsink.SinkKind;
import io.expectationsink.definition.Severity;
import java.util.Collection;
import java.util.List;

/**
 * What the engine refuses of one kind of rows only, on a sink that takes both: the other kind runs, so it is a warning
 * until a start knows the rows. What it refuses of either kind stays an error.
 */
final class EitherKind {

    private EitherKind() {}

    /** The findings of the checks on the sink, weighed by the kinds of rows that it takes. */
    static List<Finding> check(Sink sink, Collection<? extends Check> checks) {
        List<Finding> findings = all(sink, checks);
        if (sink.kind() != SinkKind.AUTO) {
            return findings;
        }
        boolean streams = isRun(sink.as(SinkKind.STREAMING), checks);
        boolean batches = isRun(sink.as(SinkKind.BATCH), checks);
        if (!streams && !batches) {
            return findings;
        }
        String scope = streams && batches
                ? ""
                : streams
                        ? " With kind = AUTO this concerns rows that are a batch; a stream runs."
                        : " With kind = AUTO this concerns rows that are a stream; a batch runs.";
        return findings.stream()
                .map(finding -> isRefusal(finding)
                        ? finding.withAllowed(finding.allowed() + scope).withSeverity(Severity.WARNING)
                        : finding)
                .toList();
    }

    private static List<Finding> all(Sink sink, Collection<? extends Check> checks) {
        return checks.stream().flatMap(check -> check.check(sink).stream()).toList();
    }

    private static boolean isRun(Sink sink, Collection<? extends Check> checks) {
        return all(sink, checks).stream().noneMatch(EitherKind::isRefusal);
    }

    private static boolean isRefusal(Finding finding) {
        return finding.rule().basis() == Basis.ENGINE && finding.severity() == Severity.ERROR;
    }
}
