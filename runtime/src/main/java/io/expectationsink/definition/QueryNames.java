package io.expectationsink.definition;

import java.util.Optional;

/** The name of a sink's query. */
public final class QueryNames {

    private QueryNames() {}

    /** The declared name, or the sink's. The in-memory table of the memory format bears the query's name. */
    public static String of(SinkDefinition sink) {
        Optional<String> memoryTable =
                sink.table().filter(table -> FormatFamily.of(sink.format()) == FormatFamily.MEMORY);
        return sink.queryName().or(() -> memoryTable).orElse(sink.name());
    }
}
