package io.expectationsink.runtime;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.Severity;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.rule.Finding;
import io.expectationsink.rule.Rule;
import io.expectationsink.rule.Sink;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What ES201 means once the rows are there. A stream without a checkpoint is warned about when it is seen, and again
 * when its settings are put together; then it is kept below the session's root, or refused.
 */
final class MissingCheckpoint {

    private static final Logger LOG = LoggerFactory.getLogger(SinkWriter.class);

    private final Sink sink;

    private MissingCheckpoint(Sink sink) {
        this.sink = sink;
    }

    /** The case, if the rows are a stream and the sink has no checkpoint. */
    static Optional<MissingCheckpoint> of(Dataset<?> rows, Sink sink) {
        boolean missing =
                sink.definition().checkpoint().filter(text -> !text.isBlank()).isEmpty();
        return rows.isStreaming() && sink.mayStream() && missing
                ? Optional.of(new MissingCheckpoint(sink))
                : Optional.empty();
    }

    /** The first warning: a stream has come and there is no checkpoint. */
    void warnAtDetection() {
        warn("[ES201] {} is a stream without a checkpoint. In production always give a stream a dedicated one: it is"
                + " what makes it fault tolerant and exactly-once, and what it recovers from.");
    }

    /** Whether there is no other place to keep the stream, and its format needs one. */
    boolean isFatal() {
        return sink.fallbackCheckpoint().isEmpty()
                && FormatFamily.of(sink.definition().format()).keepsData();
    }

    /**
     * The second warning, where the rule book's own does not say it: the settings hold no location either. Then the
     * refusal, whatever severity the rule was given: Spark cannot start the stream.
     */
    Finding refuseAtOptions() {
        warn("[ES201] {} has no checkpoint location among its settings. It is strongly recommended to set one.");
        String configuration = SinkSettings.PREFIX + sink.definition().name() + ".checkpoint";
        return sink.finding(
                Rule.NO_CHECKPOINT,
                Place.of(Attribute.CHECKPOINT),
                "has no checkpoint",
                "Spark refuses to start a stream without one, and neither the sink nor the session names a location.",
                "Add checkpoint = \"…\" (dedicated, on durable storage), or set " + configuration + " or "
                        + SessionCheckpoints.ROOT + ".");
    }

    private void warn(String message) {
        SinkDefinition definition = sink.definition();
        String id = Rule.NO_CHECKPOINT.id();
        boolean accepted =
                definition.suppress().contains(id) || definition.severities().get(id) == Severity.OFF;
        if (!accepted) {
            LOG.warn(message, sink.subject());
        }
    }
}
