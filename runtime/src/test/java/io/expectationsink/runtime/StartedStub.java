package io.expectationsink.runtime;

import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.rule.Sink;
import io.expectationsink.testing.LocalSpark;
import io.expectationsink.testing.StubQuery;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.spark.sql.streaming.StreamingQuery;

/** A stub that counts as started by this library. */
public final class StartedStub {

    /** What the redaction of its sink takes out of texts. */
    public static final String SECRET = "s3cret";

    private StartedStub() {}

    /** A query that writes the sink of this name, and answers so; it need not be told its name, id and session. */
    public static StreamingQuery of(String sink, Map<String, Callable<?>> answers) {
        Map<String, Callable<?>> all = new HashMap<>(answers);
        UUID id = UUID.randomUUID();
        all.put("id", () -> id);
        all.put("name", () -> sink);
        all.put("sparkSession", LocalSpark::session);
        StreamingQuery query = StubQuery.answering(all);
        SinkDefinition definition =
                SinkDefinition.builder(sink).table("stubs." + sink).build();
        StartedQueries.add(
                query,
                Sink.atStart(definition, true, Optional.empty(), text -> text.replace(SECRET, "***")),
                StartedQueries.application(LocalSpark.session()));
        return query;
    }
}
