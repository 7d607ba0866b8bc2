package io.expectationsink.benchmark.start.s3;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Notes each request over the wire, repeated ones as well, while somebody wants to know them. S3A makes what intercepts,
 * so that there is one list of all.
 */
public final class S3Requests implements ExecutionInterceptor {

    /**
     * A request.
     *
     * @param thread the name of the thread that makes it
     * @param stack that thread's frames, innermost first
     * @param starter the frames of the thread that wants to know, for which S3A's own threads may be at work
     */
    public record Request(String thread, StackTraceElement[] stack, StackTraceElement[] starter) {}

    private static final List<Request> REQUESTS = new ArrayList<>();

    private static Optional<Thread> starter = Optional.empty();

    /** As Hadoop makes it. */
    public S3Requests() {}

    /** Forgets what was noted, and notes requests of all threads from now on. */
    public static synchronized void begin() {
        REQUESTS.clear();
        starter = Optional.of(Thread.currentThread());
    }

    /** What has been noted so far. */
    public static synchronized List<Request> soFar() {
        return List.copyOf(REQUESTS);
    }

    /** What has been noted; no more is. */
    public static synchronized List<Request> end() {
        starter = Optional.empty();
        return soFar();
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        note(Thread.currentThread());
    }

    private static synchronized void note(Thread thread) {
        starter.ifPresent(
                asker -> REQUESTS.add(new Request(thread.getName(), thread.getStackTrace(), asker.getStackTrace())));
    }
}
