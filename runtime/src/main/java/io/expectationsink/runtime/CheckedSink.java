package io.expectationsink.runtime;

import io.expectationsink.SinkKind;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.CheckpointPath;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.Severity;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.exception.Findings;
import io.expectationsink.exception.InvalidSinkException;
import io.expectationsink.rule.Finding;
import io.expectationsink.rule.ModuleRules;
import io.expectationsink.rule.ModuleSink;
import io.expectationsink.rule.Moment;
import io.expectationsink.rule.Rule;
import io.expectationsink.rule.RuleBook;
import io.expectationsink.rule.Sink;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;

/**
 * A sink that the rule book has passed.
 *
 * @param sink the sink with its final texts
 * @param options the options for Spark's writer
 * @param joined the sink among those that the application has started
 */
record CheckedSink(Sink sink, Map<String, String> options, StartedSinks.Joined joined) {

    /**
     * Resolves the declaration and holds it against the rule book.
     *
     * @param asked what the caller asked for: {@code AUTO} leaves it to the rows
     * @throws InvalidSinkException with every error at once
     */
    static CheckedSink of(Dataset<?> rows, SinkDefinition declared, SinkKind asked, SinkContext context) {
        EffectiveSink effective = EffectiveSink.of(declared, context, rows.sparkSession());
        Sink sink = Sink.atStart(
                effective.definition(),
                takesStream(rows, declared.kind() == SinkKind.AUTO ? asked : declared.kind()),
                SessionCheckpoints.of(rows.sparkSession(), effective.definition())
                        .map(CheckpointPath::location),
                effective.redaction()::apply);
        Optional<MissingCheckpoint> missing = MissingCheckpoint.of(rows, sink);
        missing.ifPresent(MissingCheckpoint::warnAtDetection);
        Map<String, String> options = WriterOptions.of(effective.definition());

        List<Finding> ruleBook = ruleBook(effective, sink);
        Findings findings =
                new Findings(sink).add(effective.findings()).add(ruleBook).add(wrongKind(rows, sink, asked));
        missing.filter(MissingCheckpoint::isFatal)
                .filter(any -> ruleBook.stream().noneMatch(CheckedSink::isAmongOptions))
                .map(MissingCheckpoint::refuseAtOptions)
                .ifPresent(findings::insist);
        boolean known = effective.findings().isEmpty();
        DeclaredSinks others = DeclaredSinks.visible();
        ModuleSink among = others.among(declared, sink);
        StartedSinks.Joined joined = StartedSinks.of(rows.sparkSession())
                .join(among, known ? others.near(among, context, rows.sparkSession()) : List.of());
        try {
            List<Finding> together = known ? ModuleRules.check(among, joined.others(), joined.notStarted()) : List.of();
            findings.addFinal(together.stream().filter(CheckedSink::isError).toList());
            findings.throwErrors();
            sayOnce(sink, together, rows.sparkSession());
            return new CheckedSink(sink, options, joined);
        } catch (Throwable e) {
            joined.leave();
            throw e;
        }
    }

    /** The sink has not started: it is no longer one of those of the application. */
    void failed() {
        joined.leave();
    }

    /** The definition with its final texts. */
    SinkDefinition definition() {
        return sink.definition();
    }

    private static boolean takesStream(Dataset<?> rows, SinkKind kind) {
        return switch (kind) {
            case STREAMING -> true;
            case BATCH -> false;
            case AUTO -> rows.isStreaming();
        };
    }

    /**
     * A sink whose texts are not all final is checked as far as it is known, as while javac runs; what keeps them from
     * being final has been said already.
     */
    static List<Finding> ruleBook(EffectiveSink effective, Sink sink) {
        Sink known = effective.findings().isEmpty() ? sink : sink.unresolved();
        return RuleBook.check(known).stream()
                .filter(finding -> finding.rule().moment() != Moment.BUILD)
                .filter(finding -> finding.rule() != Rule.MALFORMED_PLACEHOLDER)
                .toList();
    }

    /** The location is there, in the wrong place: one message is enough. */
    private static boolean isAmongOptions(Finding finding) {
        return finding.rule() == Rule.CHECKPOINT_AMONG_OPTIONS;
    }

    private static boolean isError(Finding finding) {
        return finding.severity() == Severity.ERROR;
    }

    /** What is no error is logged once in an application: a sink may start every minute. */
    private static void sayOnce(Sink sink, List<Finding> together, SparkSession spark) {
        StartedSinks started = StartedSinks.of(spark);
        new Findings(sink)
                .addFinal(together.stream()
                        .filter(finding -> !isError(finding) && started.isNew(finding))
                        .toList())
                .throwErrors();
    }

    private static List<Finding> wrongKind(Dataset<?> rows, Sink sink, SinkKind asked) {
        if (asked != SinkKind.AUTO && asked != sink.kind()) {
            return List.of(sink.finding(
                    Rule.WRONG_KIND_OF_ROWS,
                    Place.of(Attribute.KIND),
                    "was asked to " + (asked == SinkKind.STREAMING ? "start a query" : "save a batch"),
                    "A sink does what its kind says.",
                    "Call write, or declare kind = SinkKind." + asked + " or AUTO."));
        }
        if (sink.kind() == SinkKind.STREAMING == rows.isStreaming()) {
            return List.of();
        }
        return List.of(sink.finding(
                Rule.WRONG_KIND_OF_ROWS,
                Place.of(Attribute.KIND),
                "was given " + (rows.isStreaming() ? "a stream" : "a batch"),
                "Its kind decides what Spark's writer does with the rows; Dataset.isStreaming() must agree with it.",
                rows.isStreaming()
                        ? "Read the rows with spark.read, or declare kind = SinkKind.STREAMING or AUTO."
                        : "Read the rows with spark.readStream, or declare kind = SinkKind.BATCH or AUTO."));
    }
}
