package io.expectationsink.monitor;

import java.util.UUID;
import java.util.function.Consumer;
import org.apache.spark.sql.streaming.StreamingQueryListener;

/** The session's one listener: each event of a query is a reason to look at it, and no more. */
final class QueryEvents extends StreamingQueryListener {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<UUID> look;

    QueryEvents(Consumer<UUID> look) {
        this.look = look;
    }

    @Override
    public void onQueryStarted(QueryStartedEvent event) {
        look.accept(event.runId());
    }

    @Override
    public void onQueryProgress(QueryProgressEvent event) {
        look.accept(event.progress().runId());
    }

    @Override
    public void onQueryIdle(QueryIdleEvent event) {
        look.accept(event.runId());
    }

    @Override
    public void onQueryTerminated(QueryTerminatedEvent event) {
        look.accept(event.runId());
    }
}
