package io.expectationsink.parity;

import io.expectationsink.definition.SinkDefinition;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** Where the rule book and the engine may differ, and why. */
enum Explained {
    OTHER_CATALOG(
            "whether a catalog of that name exists is the session's business, not the declaration's",
            sink -> sink.table().filter(name -> name.startsWith("lake.")).isPresent());

    private final String reason;
    private final Predicate<SinkDefinition> isMet;

    Explained(String reason, Predicate<SinkDefinition> isMet) {
        this.reason = reason;
        this.isMet = isMet;
    }

    static Optional<Explained> of(SinkDefinition definition) {
        return Arrays.stream(values())
                .filter(entry -> entry.isMet.test(definition))
                .findFirst();
    }

    String reason() {
        return reason;
    }
}
