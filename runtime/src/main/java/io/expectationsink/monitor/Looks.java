package io.expectationsink.monitor;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Looks at one sink: once more for each reason, or for several that come together, and never twice at a time. */
final class Looks {

    private final Executor threads;
    private final WatchedSink sink;
    private Optional<CompletableFuture<Void>> next = Optional.empty();
    private boolean looking;

    Looks(Executor threads, WatchedSink sink) {
        this.threads = threads;
        this.sink = sink;
    }

    /** There is a reason to look; done when a look that has begun after this call is. */
    synchronized CompletableFuture<Void> look() {
        CompletableFuture<Void> look = next.orElseGet(CompletableFuture::new);
        next = Optional.of(look);
        if (!looking) {
            looking = true;
            threads.execute(this::run);
        }
        return look;
    }

    private void run() {
        for (Optional<CompletableFuture<Void>> look = take(); look.isPresent(); look = take()) {
            try {
                sink.look();
            } finally {
                look.get().complete(null);
            }
        }
    }

    private synchronized Optional<CompletableFuture<Void>> take() {
        Optional<CompletableFuture<Void>> taken = next;
        next = Optional.empty();
        looking = taken.isPresent();
        return taken;
    }
}
