package io.expectationsink.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds sinks against each other for one rule. It reports and changes nothing, and is silent on what is not certain. */
interface ModuleCheck {

    /**
     * What is wrong among the sinks, once for each that clashes with one before it. The time that it takes grows with the
     * number of sinks, not with that of their pairs.
     */
    List<ModuleFinding> among(List<ModuleSink> sinks);

    /** Whether what is wrong stays so once the query of one of the two has ended. */
    default boolean outlastsQueries() {
        return true;
    }

    /** What others find the sink by that it may clash with; none when the rule does not concern it, or it is not known. */
    Set<?> keys(Sink sink);

    /** What the sink finds others by that it may clash with: of two that clash, each has a key that the other seeks. */
    default Set<?> sought(Sink sink) {
        return keys(sink);
    }

    /** What is wrong with the sink because of the other. */
    Optional<Finding> between(ModuleSink sink, ModuleSink other);
}
