package io.expectationsink.runtime;

import io.expectationsink.SinkKind;
import io.expectationsink.checkpoint.DriverFileSystem;
import io.expectationsink.checkpoint.Preflight;
import io.expectationsink.definition.CheckpointPath;
import io.expectationsink.definition.Severity;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.exception.InvalidSinkException;
import io.expectationsink.rule.Finding;
import io.expectationsink.rule.RuleBook;
import io.expectationsink.rule.Sink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/** What can be said of a start without the rows. */
final class SinkPreflight {

    private SinkPreflight() {}

    /**
     * The findings that are no errors.
     *
     * @throws InvalidSinkException with every error
     */
    static List<Finding> check(SinkDefinition declared, SinkContext context) {
        SparkSession spark = context.spark();
        EffectiveSink effective = EffectiveSink.of(declared, context, spark);
        Optional<CheckpointPath> fallback = SessionCheckpoints.of(spark, effective.definition());
        Sink sink = Sink.atStart(
                effective.definition(),
                declared.kind() != SinkKind.BATCH,
                fallback.map(CheckpointPath::location),
                effective.redaction()::apply);

        List<Finding> findings = new ArrayList<>(effective.findings());
        findings.addAll(CheckedSink.ruleBook(effective, sink));
        if (effective.findings().isEmpty() && sink.mayStream()) {
            CheckpointPath.of(sink.definition())
                    .or(() -> fallback)
                    .map(path -> location(spark, sink, path))
                    .ifPresent(findings::addAll);
        }
        List<Finding> weighed = RuleBook.weigh(sink, findings);
        List<Finding> errors = weighed.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw new InvalidSinkException(errors);
        }
        return weighed;
    }

    private static List<Finding> location(SparkSession spark, Sink sink, CheckpointPath path) {
        return DriverFileSystem.of(spark)
                .map(files -> new Preflight(files, StreamCheckpoint.master(spark)).check(sink, path))
                .map(outcome -> {
                    outcome.folders().undo();
                    return outcome.findings();
                })
                .orElse(List.of());
    }
}
