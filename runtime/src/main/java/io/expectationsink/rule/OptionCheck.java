package io.expectationsink.rule;

import java.util.List;

/** A check on the options of a sink, which most sinks do not have: nothing is looked at for these. */
interface OptionCheck extends Check {

    /**
     * What is wrong, in the order of the options.
     *
     * @param options those whose keys are known now
     */
    List<Finding> check(Sink sink, List<KnownOption> options);

    @Override
    default List<Finding> check(Sink sink) {
        return sink.definition().options().isEmpty() ? List.of() : check(sink, KnownOption.of(sink));
    }
}
