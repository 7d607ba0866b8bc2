package io.expectationsink.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A callback that keeps what it gets. */
final class RecordedEvents implements Consumer<SinkEvent> {

    private final BlockingQueue<SinkEvent> coming = new LinkedBlockingQueue<>();
    private final List<SinkEvent> taken = new ArrayList<>();

    @Override
    public void accept(SinkEvent event) {
        coming.add(event);
    }

    /** Waits for the next event of the kind; those before it are taken as well. */
    <E extends SinkEvent> E await(Class<E> kind) throws InterruptedException {
        return await(kind, event -> true);
    }

    <E extends SinkEvent> E await(Class<E> kind, Predicate<E> condition) throws InterruptedException {
        while (true) {
            SinkEvent event = coming.poll(60, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("no " + kind.getSimpleName() + " after " + kinds());
            }
            taken.add(event);
            if (kind.isInstance(event) && condition.test(kind.cast(event))) {
                return kind.cast(event);
            }
        }
    }

    /** All events so far. */
    List<SinkEvent> all() {
        coming.drainTo(taken);
        return List.copyOf(taken);
    }

    /** The kinds of all events so far. */
    List<String> kinds() {
        return all().stream().map(event -> event.getClass().getSimpleName()).toList();
    }

    /** The kinds of all events of the sink so far. */
    List<String> kinds(String sink) {
        return all().stream()
                .filter(event -> event.sink().equals(sink))
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }
}
