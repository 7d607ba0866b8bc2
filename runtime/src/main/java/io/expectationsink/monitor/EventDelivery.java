package io.expectationsink.monitor;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands events to one consumer, in their order and in a thread of its own: one that is slow, blocks or throws disturbs
 * neither the monitor nor other consumers.
 */
final class EventDelivery implements Consumer<SinkEvent>, AutoCloseable {

    /** How many events wait at most while another routine one is taken. */
    static final int MOST_ROUTINE = 1_000;

    /** How many events wait at most. */
    static final int MOST = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(SinkMonitor.class);

    private final Consumer<? super SinkEvent> consumer;
    private final Daemon thread;
    private final AtomicInteger waiting = new AtomicInteger();
    private final LeftOut leftOut = new LeftOut();
    private final Set<Class<?>> said = ConcurrentHashMap.newKeySet();

    EventDelivery(Consumer<? super SinkEvent> consumer) {
        this.consumer = consumer;
        this.thread = new Daemon("expectation-sink events");
    }

    @Override
    public void accept(SinkEvent event) {
        if (waiting.get() >= (event.isRoutine() ? MOST_ROUTINE : MOST)) {
            leftOut.add(event, waiting.get());
            return;
        }
        waiting.incrementAndGet();
        thread.execute(() -> deliver(event));
    }

    /** Delivers what waits, and ends the thread. */
    @Override
    public void close() {
        thread.close();
    }

    private void deliver(SinkEvent event) {
        try {
            consumer.accept(event);
        } catch (Throwable e) {
            // Also errors and undeclared checked exceptions: they are the consumer's, and end nothing here.
            if (said.add(e.getClass())) {
                LOG.warn(
                        "A callback for the events of sinks has thrown at an event of sink '{}'; a further {} of this"
                                + " callback is not logged",
                        event.sink(),
                        e.getClass().getSimpleName(),
                        e);
            }
        } finally {
            if (waiting.decrementAndGet() == 0) {
                leftOut.tell();
            }
        }
    }
}
