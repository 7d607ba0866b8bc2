package io.expectationsink.rule;

import io.expectationsink.definition.Severity;
import io.expectationsink.definition.SinkDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All checks, and what a team or a declaration has decided about their severity. */
public final class RuleBook {

    private static final List<Check> CHECKS = List.of(
            new NoTarget(),
            new MalformedSinkName(),
            new MalformedPlaceholder(),
            new MisplacedAttribute(),
            new MalformedFormat(),
            new NoCheckpoint(),
            new CheckpointAmongOptions(),
            new VolatileCheckpoint(),
            new CheckpointInTable(),
            new CredentialsInLocation(),
            new SeveralTriggers(),
            new TriggerInterval(),
            new OutputModeOfFormat(),
            new TriggerOfFormat(),
            new CompleteMode(),
            new OnceTrigger(),
            new ShortInterval(),
            new SaveModeOfFormat(),
            new TableNameRules(),
            new MisspeltFormat(),
            new NameOfTarget(),
            new BucketColumns(),
            new OptionAgainstTable(),
            new MalformedColumn(),
            new Clustering(),
            new Buckets(),
            new RepeatedColumn(),
            new PartitionsOfFormat(),
            new ColumnOfSchema(),
            new SchemaWithoutColumns(),
            new OnlyPartitionColumns(),
            new ReadOption(),
            new RepeatedOption(),
            new OptionAgainstAttribute(),
            new SecretInOption(),
            new DeltaOption(),
            new OptionValue(),
            new KafkaServers(),
            new DeltaOverwrite(),
            new RedundantName());

    private RuleBook() {}

    /**
     * Every finding on the sink, in the order of the catalogue's bands, with the severities that the definition asks
     * for; what the definition suppresses is left out.
     */
    public static List<Finding> check(Sink sink) {
        return check(sink, Optional.empty());
    }

    /**
     * Every finding on the sink, as {@link #check(Sink)} gives them.
     *
     * @param convention how checkpoints of this build are written; empty where the team has not said
     */
    public static List<Finding> check(Sink sink, Optional<CheckpointPattern> convention) {
        List<Check> checks = Stream.concat(CHECKS.stream(), convention.stream()).toList();
        List<Finding> found = adjust(sink, EitherKind.check(sink, checks).stream());
        List<Finding> kept = new ArrayList<>(weigh(sink, found));
        if (sink.phase() == Phase.BUILD) {
            kept.addAll(adjust(sink, Suppressions.check(sink, found).stream()));
        }
        return List.copyOf(kept);
    }

    /** The findings with the severities that the sink's definition asks for, without what it turns off or suppresses. */
    public static List<Finding> weigh(Sink sink, List<Finding> findings) {
        return adjust(sink, findings.stream()).stream()
                .filter(finding -> isKept(sink, finding))
                .toList();
    }

    /** Whether the definition does not suppress the finding: it cannot suppress an error. */
    static boolean isKept(Sink sink, Finding finding) {
        return finding.severity() == Severity.ERROR
                || !sink.definition().suppress().contains(finding.rule().id());
    }

    /**
     * The findings on placeholders of a definition whose texts are not final yet. The runtime asks for these before it
     * resolves any: in final texts a malformed placeholder cannot be told from text that is meant.
     */
    public static List<Finding> checkPlaceholders(SinkDefinition declared) {
        return new MalformedPlaceholder().check(Sink.atBuild(declared));
    }

    /** The findings with the severities that the sink's definition asks for, without what it turns off. */
    static List<Finding> adjust(Sink sink, Stream<Finding> findings) {
        Map<String, Severity> asked = sink.definition().severities();
        return findings.map(finding -> finding.rule().isAdjustable()
                        ? finding.withSeverity(asked.getOrDefault(finding.rule().id(), finding.severity()))
                        : finding)
                .filter(finding -> finding.severity() != Severity.OFF)
                .toList();
    }
}
