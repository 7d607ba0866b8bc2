package io.expectationsink.runtime;

import io.expectationsink.definition.FormatFamily;
import io.expectationsink.definition.SinkDefinition;
import java.util.Optional;

/** The name of a sink's query. */
final class QueryNames {

    private QueryNames() {}

    /** The declared name, or the sink's. The in-memory table of the memory format bears the query's name. */
    static String of(SinkDefinition sink) {
        Optional<String> memoryTable =
                sink.table().filter(table -> FormatFamily.of(sink.format()) == FormatFamily.MEMORY);
        return sink.queryName().or(() -> memoryTable).orElse(sink.name());
    }
}
