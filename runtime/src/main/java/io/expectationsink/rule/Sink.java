package io.expectationsink.rule;

import io.expectationsink.SinkKind;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.Place;
import io.expectationsink.definition.Placeholders;
import io.expectationsink.definition.RowType;
import io.expectationsink.definition.Severity;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.definition.UriSecrets;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A definition as the rule book sees it: with what can be known of it now.
 *
 * @param definition the definition
 * @param phase whether its texts are final
 * @param kind what the sink runs as: at start never {@code AUTO}
 * @param fallbackCheckpoint where a stream without a checkpoint of its own is kept by the session's setting; empty when
 *     the session has none, and while javac runs
 * @param defaultName the name that a sink whose name is written down would have without; empty when none is written
 *     down, and at start
 * @param rowType the type that describes the rows; empty when none is known, and at start, where the rows are there
 * @param redaction what a text must go through before a person sees it: it takes out the secrets among the values
 */
public record Sink(
        SinkDefinition definition,
        Phase phase,
        SinkKind kind,
        Optional<String> fallbackCheckpoint,
        Optional<String> defaultName,
        Optional<RowType> rowType,
        UnaryOperator<String> redaction) {

    /** A sink while javac runs. */
    public static Sink atBuild(SinkDefinition definition) {
        return atBuild(definition, Optional.empty(), Optional.empty());
    }

    /**
     * A sink while javac runs.
     *
     * @param defaultName the name that it would have if its declaration gave none; empty when it gives none
     * @param rowType the type that describes its rows; empty when none is known
     */
    public static Sink atBuild(SinkDefinition definition, Optional<String> defaultName, Optional<RowType> rowType) {
        return new Sink(
                definition,
                Phase.BUILD,
                definition.kind(),
                Optional.empty(),
                defaultName,
                rowType,
                UnaryOperator.identity());
    }

    /** A sink that is about to start with final texts and rows of the given kind. */
    public static Sink atStart(SinkDefinition effective, boolean streaming) {
        return atStart(effective, streaming, Optional.empty(), UnaryOperator.identity());
    }

    /**
     * A sink that is about to start in a session.
     *
     * @param fallbackCheckpoint where a stream without a checkpoint of its own is going to be kept: {@code
     *     spark.sql.streaming.checkpointLocation} and the query's name
     * @param redaction takes the secrets out of a text
     */
    public static Sink atStart(
            SinkDefinition effective,
            boolean streaming,
            Optional<String> fallbackCheckpoint,
            UnaryOperator<String> redaction) {
        SinkKind kind = streaming ? SinkKind.STREAMING : SinkKind.BATCH;
        return new Sink(
                effective, Phase.START, kind, fallbackCheckpoint, Optional.empty(), Optional.empty(), redaction);
    }

    /** The same sink as far as it can be known while some of its texts are not final. */
    public Sink unresolved() {
        return new Sink(
                definition, Phase.BUILD, definition.kind(), fallbackCheckpoint, defaultName, rowType, redaction);
    }

    /** The same sink with rows of the given kind. */
    Sink as(SinkKind other) {
        return new Sink(definition, phase, other, fallbackCheckpoint, defaultName, rowType, redaction);
    }

    /** The text without secrets: neither those that the redaction knows, nor credentials in a location. */
    public String display(String text) {
        return UriSecrets.mask(redaction.apply(text));
    }

    /** The text's final value; empty when it depends on a placeholder that has no value yet. */
    public Optional<String> known(String text) {
        return phase == Phase.START ? Optional.of(text) : Placeholders.of(text).known();
    }

    /** The final value of a text that may not be declared; empty also when it is not. */
    public Optional<String> known(Optional<String> text) {
        return text.flatMap(this::known);
    }

    /**
     * The definition with texts that can be compared with another sink's: final ones at start, and before that with
     * marks for the placeholders that have no value yet. Only names and locations may be made of it, no message: see
     * {@link Placeholders#readable}.
     */
    public SinkDefinition comparable() {
        return phase == Phase.START
                ? definition
                : definition.mapTexts(text -> Placeholders.of(text).comparable().orElse(text));
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
        return display(adjective + "sink '" + definition.name() + "'" + target);
    }

    /** A finding of the rule's own severity; see {@link Finding} for the texts. */
    public Finding finding(Rule rule, Place place, String found, String allowed, String remedy) {
        return finding(rule, rule.severity(), place, found, allowed, remedy);
    }

    /** A finding whose severity depends on the circumstances; see {@link Finding} for the texts. */
    public Finding finding(Rule rule, Severity severity, Place place, String found, String allowed, String remedy) {
        return new Finding(rule, severity, place, subject(), display(found), display(allowed), display(remedy));
    }
}
