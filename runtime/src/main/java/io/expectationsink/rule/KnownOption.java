package io.expectationsink.rule;

import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.OptionDefinition;
import io.expectationsink.definition.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An option whose key is known now.
 *
 * @param index its position in the list, from zero
 * @param key its key
 * @param value its value; empty while it is not known
 * @param declared the option as it is declared
 */
record KnownOption(int index, String key, Optional<String> value, OptionDefinition declared) {

    /** The sink's options whose keys are known, in their declared order. */
    static List<KnownOption> of(Sink sink) {
        List<OptionDefinition> options = sink.definition().options();
        return IntStream.range(0, options.size())
                .boxed()
                .flatMap(index -> sink
                        .known(options.get(index).key())
                        .map(key -> new KnownOption(
                                index, key, sink.known(options.get(index).value()), options.get(index)))
                        .stream())
                .toList();
    }

    boolean isCalled(String other) {
        return key.equalsIgnoreCase(other);
    }

    /** Where the key stands. */
    Place keyPlace() {
        return Place.of(Attribute.OPTIONS).at(index).member("key");
    }

    /** Where the value stands. */
    Place valuePlace() {
        return Place.of(Attribute.OPTIONS).at(index).member("value");
    }
}
