package io.expectationsink.rule;

import io.expectationsink.SinkKind;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.Placeholders;
import io.expectationsink.definition.Severity;
import io.expectationsink.definition.SinkDefinition;
import java.util.Optional;

/**
 * A definition as the rule book sees it: with what can be known of it now.
 *
 * @param definition the definition
 * @param phase whether its texts are final
 * @param kind what the sink runs as: at start never {@code AUTO}
 * @param fallbackCheckpoint where a stream without a checkpoint of its own is kept by the session's setting; empty when
 *     the session has none, and while javac runs
 */
public record Sink(SinkDefinition definition, Phase phase, SinkKind kind, Optional<String> fallbackCheckpoint) {

    /** A sink while javac runs. */
    public static Sink atBuild(SinkDefinition definition) {
        return new Sink(definition, Phase.BUILD, definition.kind(), Optional.empty());
    }

    /** A sink that is about to start with final texts and rows of the given kind. */
    public static Sink atStart(SinkDefinition effective, boolean streaming) {
        return atStart(effective, streaming, Optional.empty());
    }

    /**
     * A sink that is about to start in a session with a root for checkpoints.
     *
     * @param fallbackCheckpoint where a stream without a checkpoint of its own is going to be kept: {@code
     *     spark.sql.streaming.checkpointLocation} and the query's name
     */
    public static Sink atStart(SinkDefinition effective, boolean streaming, Optional<String> fallbackCheckpoint) {
        return new Sink(effective, Phase.START, streaming ? SinkKind.STREAMING : SinkKind.BATCH, fallbackCheckpoint);
    }

    /** The text's final value; empty when it depends on a placeholder that has no value yet. */
    public Optional<String> known(String text) {
        return phase == Phase.START ? Optional.of(text) : Placeholders.of(text).known();
    }

    /** The final value of a text that may not be declared; empty also when it is not. */
    public Optional<String> known(Optional<String> text) {
        return text.flatMap(this::known);
    }

    /** The format's family; empty when it is not known yet. */
    public Optional<FormatFamily> family() {
        return known(definition.format()).map(FormatFamily::of);
    }

    /** Whether the rows may be a stream. */
    public boolean mayStream() {
        return kind != SinkKind.BATCH;
    }

    /** The sink in messages, such as {@code streaming sink 'birdStrikes' (table aviation.bird_strikes)}. */
    public String subject() {
        String adjective = switch (kind) {
            case STREAMING -> "streaming ";
            case BATCH -> "batch ";
            case AUTO -> "";
        };
        String noun = family().filter(FormatFamily.KAFKA::equals).isPresent() ? "topic" : "table";
        String target = definition
                .table()
                .filter(table -> !table.isBlank())
                .map(table -> " (" + noun + " " + table + ")")
                .or(() -> definition.path().map(path -> " (path " + path + ")"))
                .orElse("");
        return adjective + "sink '" + definition.name() + "'" + target;
    }

    /** A finding of the rule's own severity; see {@link Finding} for the texts. */
    public Finding finding(Rule rule, Place place, String found, String allowed, String remedy) {
        return finding(rule, rule.severity(), place, found, allowed, remedy);
    }

    /** A finding whose severity depends on the circumstances; see {@link Finding} for the texts. */
    public Finding finding(Rule rule, Severity severity, Place place, String found, String allowed, String remedy) {
        return new Finding(rule, severity, place, subject(), found, allowed, remedy);
    }
}
