package io.expectationsink.rule;

import io.expectationsink.definition.Place;
import io.expectationsink.definition.Severity;

/**
 * What a rule has to say of a sink.
 *
 * @param rule the rule
 * @param severity how much it weighs here
 * @param place the value that it is about
 * @param subject the sink, such as {@code streaming sink 'birdStrikes' (table aviation.bird_strikes)}
 * @param found what was found, as the rest of a sentence that begins with the subject, without a full stop
 * @param allowed why that is wrong and what is allowed: one or more sentences
 * @param remedy what to write instead: one or more sentences
 */
public record Finding(
        Rule rule, Severity severity, Place place, String subject, String found, String allowed, String remedy) {

    /** The same finding with another severity. */
    public Finding withSeverity(Severity other) {
        return new Finding(rule, other, place, subject, found, allowed, remedy);
    }

    /** The same finding with other words about what is allowed. */
    Finding withAllowed(String other) {
        return new Finding(rule, severity, place, subject, found, other, remedy);
    }

    /** The whole message, on four lines. */
    public String message() {
        return "[%s] %s %s.\n  %s\n  %s\n  See %s".formatted(rule.id(), subject, found, allowed, remedy, rule.docs());
    }
}
