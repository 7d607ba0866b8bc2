package io.expectationsink.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A check on something that two sinks must not have in common. */
abstract class SameKey implements ModuleCheck {

    /** What the sink must not share; none when the rule does not concern it, or it is not known. */
    abstract Set<?> keys(Sink sink);

    /** The finding on two sinks that share a key. */
    abstract Finding finding(ModuleSink sink, ModuleSink other);

    /** Whether two sinks that share a key clash for this rule. */
    boolean clash(Sink sink, Sink other) {
        return true;
    }

    @Override
    public List<ModuleFinding> among(List<ModuleSink> sinks) {
        Map<Object, List<ModuleSink>> holders = new HashMap<>();
        Map<ModuleSink, Finding> findings = new LinkedHashMap<>();
        for (ModuleSink sink : sinks) {
            for (Object key : keys(sink.sink())) {
                List<ModuleSink> before = holders.computeIfAbsent(key, none -> new ArrayList<>());
                before.stream()
                        .filter(other -> clash(sink.sink(), other.sink()))
                        .findFirst()
                        .ifPresent(first -> findings.putIfAbsent(sink, finding(sink, first)));
                before.add(sink);
            }
        }
        return findings.entrySet().stream()
                .map(entry -> new ModuleFinding(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public Optional<Finding> between(ModuleSink sink, ModuleSink other) {
        Set<?> theirs = keys(other.sink());
        return keys(sink.sink()).stream().anyMatch(theirs::contains) && clash(sink.sink(), other.sink())
                ? Optional.of(finding(sink, other))
                : Optional.empty();
    }
}
