package io.expectationsink.rule;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A check on something that two sinks must not have in common. */
abstract class SameKey implements ModuleCheck {

    /** What the sink must not share; none when the rule does not concern it, or it is not known. */
    @Override
    public abstract Set<?> keys(Sink sink);

    /** The finding on two sinks that share a key. */
    abstract Finding finding(ModuleSink sink, ModuleSink other);

    /** Whether the sink may share its keys with others that may too. */
    boolean isExcused(Sink sink) {
        return false;
    }

    @Override
    public List<ModuleFinding> among(List<ModuleSink> sinks) {
        Map<Object, ModuleSink> first = new HashMap<>();
        Map<Object, ModuleSink> firstUnexcused = new HashMap<>();
        Map<ModuleSink, Finding> findings = new LinkedHashMap<>();
        for (ModuleSink sink : sinks) {
            boolean isExcused = isExcused(sink.sink());
            for (Object key : keys(sink.sink())) {
                Optional.ofNullable((isExcused ? firstUnexcused : first).get(key))
                        .ifPresent(other -> findings.putIfAbsent(sink, finding(sink, other)));
                first.putIfAbsent(key, sink);
                if (!isExcused) {
                    firstUnexcused.putIfAbsent(key, sink);
                }
            }
        }
        return findings.entrySet().stream()
                .map(entry -> new ModuleFinding(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public Optional<Finding> between(ModuleSink sink, ModuleSink other) {
        Set<?> theirs = keys(other.sink());
        boolean areExcused = isExcused(sink.sink()) && isExcused(other.sink());
        return !areExcused && keys(sink.sink()).stream().anyMatch(theirs::contains)
                ? Optional.of(finding(sink, other))
                : Optional.empty();
    }
}
