package io.expectationsink.rule;

/**
 * A sink among others.
 *
 * @param declaredBy what declares it, for messages and the order of reports: the qualified name of a type, with a method's
 *     after a dot; for a definition in code any words that a person recognises
 * @param sink the sink, as far as it is known
 */
public record ModuleSink(String declaredBy, Sink sink) {

    /** What stays of a sink, whatever is known of it here and there: its declaration and its name. */
    record Identity(String declaredBy, String name) {}

    /** Which sink this is. */
    Identity identity() {
        return new Identity(declaredBy, sink.definition().name());
    }

    /** The text without the secrets of this sink. */
    String display(String text) {
        return sink.display(text);
    }

    /** The sink in messages about another one, such as {@code batch sink 'orders' (table a.b) of com.example.Orders}. */
    String subject() {
        return sink.subject() + " of " + declaredBy;
    }
}
