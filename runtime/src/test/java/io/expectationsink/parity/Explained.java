package io.expectationsink.parity;

import io.expectationsink.SinkKind;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.SinkDefinition;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Refusals of the engine that no rule book can know of, or says otherwise, and why. They never explain a false alarm. */
enum Explained {
    OTHER_CATALOG(
            "whether a catalog of that name exists is the session's business, not the declaration's",
            sink -> sink.table().filter(name -> name.startsWith("lake.")).isPresent(),
            "identifier `?lake"),
    DELTA_READS_NOOP(
            "a batch to noop is a plan in which Delta's extension of the session reads the options, if it is there",
            sink -> sink.kind() != SinkKind.STREAMING
                    && FormatFamily.of(sink.format()) == FormatFamily.NOOP
                    && sink.options().stream()
                            .anyMatch(option -> Set.of("maxBytesPerTrigger", "txnAppId", "mergeSchema")
                                    .contains(option.key())),
            "DELTA_ILLEGAL_OPTION|DELTA_INVALID_IDEMPOTENT_WRITES_OPTIONS"),
    TWO_LAYOUTS_OF_DELTA(
            "a clustered Delta table is there before it is written to, and Delta's CREATE refuses two layouts in words",
            sink -> FormatFamily.of(sink.format()) == FormatFamily.DELTA
                    && !sink.clusterBy().isEmpty()
                    && !sink.partitionBy().isEmpty(),
            "Clustering and partitioning cannot both be specified"),
    CLUSTERS_OF_NOOP(
            "ES407 is POLICY, so what it says of a batch to noop does not make an error of the stream one of both kinds",
            sink -> sink.kind() == SinkKind.AUTO
                    && FormatFamily.of(sink.format()) == FormatFamily.NOOP
                    && !sink.clusterBy().isEmpty(),
            "partitioning or clustering columns do not match|PARSE_SYNTAX_ERROR"),
    CLUSTERS_OF_FILES(
            "ES407 removes clusterBy as a whole, and does not look at what is in it",
            sink -> FormatFamily.of(sink.format()) == FormatFamily.FILE
                    && !sink.clusterBy().isEmpty(),
            "COLUMN_ALREADY_EXISTS|Clustering column .* not found"),
    CLUSTERS_OF_TEXT(
            "text has one column, so that a stream which clusters it by two fails, whatever the batch beside it does",
            sink -> sink.kind() == SinkKind.AUTO
                    && sink.format().equals("text")
                    && sink.clusterBy().size() > 1,
            "SORT_BY_WITHOUT_BUCKETING");

    private final String reason;
    private final Predicate<SinkDefinition> isMet;
    private final Pattern refusal;

    Explained(String reason, Predicate<SinkDefinition> isMet, String refusal) {
        this.reason = reason;
        this.isMet = isMet;
        this.refusal = Pattern.compile(refusal);
    }

    static Optional<Explained> of(SinkDefinition definition, Outcome outcome) {
        return Arrays.stream(values())
                .filter(entry -> entry.isMet.test(definition))
                .filter(entry -> outcome.refusal()
                        .filter(text -> entry.refusal.matcher(text).find())
                        .isPresent())
                .findFirst();
    }

    String reason() {
        return reason;
    }
}
