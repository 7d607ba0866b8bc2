package io.expectationsink.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Sinks by what the rules on several of them compare, so that a start is held against those that it may clash with and
 * not against all. Not for several threads at once while it changes.
 */
public final class SinkRegister {

    /** What a check finds a sink by. */
    private record Key(ModuleCheck check, Object value) {}

    private final NavigableMap<Integer, ModuleSink> sinks = new TreeMap<>();
    private final Map<Key, SortedMap<Integer, ModuleSink>> found = new HashMap<>();

    /** A register of the sinks, in their order. */
    public static SinkRegister of(Collection<ModuleSink> sinks) {
        SinkRegister register = new SinkRegister();
        sinks.forEach(sink -> register.put(register.sinks.size(), sink));
        return register;
    }

    /** The sink takes the place, instead of the one that has it. */
    public void put(int place, ModuleSink sink) {
        // Ahead of any change: a check that fails leaves the register as it was.
        List<Key> keys = keys(sink).toList();
        remove(place);
        sinks.put(place, sink);
        keys.forEach(key -> found.computeIfAbsent(key, none -> new TreeMap<>()).put(place, sink));
    }

    /** Nobody has the place any more. */
    public void remove(int place) {
        Stream.ofNullable(sinks.remove(place)).flatMap(SinkRegister::keys).forEach(key -> {
            SortedMap<Integer, ModuleSink> sharing = found.get(key);
            sharing.remove(place);
            if (sharing.isEmpty()) {
                found.remove(key);
            }
        });
    }

    /** Every sink that a rule may find to clash with the given one, and maybe others, in the order of their places. */
    public List<ModuleSink> near(ModuleSink sink) {
        SortedMap<Integer, ModuleSink> near = new TreeMap<>();
        for (ModuleCheck check : ModuleRules.CHECKS) {
            for (Object sought : check.sought(sink.sink())) {
                near.putAll(found.getOrDefault(new Key(check, sought), new TreeMap<>()));
            }
        }
        return new ArrayList<>(near.values());
    }

    private static Stream<Key> keys(ModuleSink sink) {
        return ModuleRules.CHECKS.stream()
                .flatMap(check -> check.keys(sink.sink()).stream().map(value -> new Key(check, value)));
    }
}
