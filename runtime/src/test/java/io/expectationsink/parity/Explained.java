package io.expectationsink.parity;

import io.expectationsink.SinkKind;
import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.SinkDefinition;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** Where the rule book and the engine may differ, and why. */
enum Explained {
    OTHER_CATALOG(
            "whether a catalog of that name exists is the session's business, not the declaration's",
            sink -> sink.table().filter(name -> name.startsWith("lake.")).isPresent()),
    DELTA_READS_NOOP(
            "a batch to noop is a plan in which Delta's extension of the session reads the options, if it is there",
            sink -> sink.kind() != SinkKind.STREAMING
                    && FormatFamily.of(sink.format()) == FormatFamily.NOOP
                    && sink.options().stream().anyMatch(option -> option.key().equals("maxBytesPerTrigger")));

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
