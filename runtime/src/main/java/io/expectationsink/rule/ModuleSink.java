package io.expectationsink.rule;

/**
 * A sink among others.
 *
 * @param declaredBy what declares it, for messages and the order of reports: the qualified name of a type, with a method's
 *     after a {@code #}; for a definition in code any words that a person recognises
 * @param sink the sink, as far as it is known
 */
public record ModuleSink(String declaredBy, Sink sink) {

    /** Whether both are the same declaration, whatever is known of it here and there. */
    boolean isSameAs(ModuleSink other) {
        return declaredBy.equals(other.declaredBy)
                && sink.definition().name().equals(other.sink.definition().name());
    }

    /** The sink in messages about another one, such as {@code batch sink 'orders' (table a.b) of com.example.Orders}. */
    String subject() {
        return sink.subject() + " of " + declaredBy;
    }
}
