package io.expectationsink.rule;

import io.expectationsink.definition.TriggerDefinition;
import java.util.List;
import java.util.Optional;

/** A check on the trigger of a sink that may stream. */
interface TriggerCheck extends Check {

    /** What is wrong with the trigger. */
    List<Finding> check(Sink sink, TriggerDefinition trigger);

    @Override
    default List<Finding> check(Sink sink) {
        Optional<TriggerDefinition> trigger = sink.definition().trigger();
        return trigger.isPresent() && sink.mayStream() ? check(sink, trigger.get()) : List.of();
    }
}
