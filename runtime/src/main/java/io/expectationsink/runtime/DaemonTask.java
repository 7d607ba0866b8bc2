package io.expectationsink.runtime;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Something that may wait for Spark, on a thread of its own that does not keep the JVM: whoever waits for it can give up.
 * A client of Spark Connect asks a server that is gone again and again for minutes.
 */
public final class DaemonTask<T> {

    private final FutureTask<T> task;
    private final Thread thread;

    private DaemonTask(String threadName, Callable<T> work) {
        task = new FutureTask<>(work);
        thread = new Thread(task, threadName);
        thread.setDaemon(true);
    }

    /** Begins it. */
    public static <T> DaemonTask<T> begin(String threadName, Callable<T> work) {
        DaemonTask<T> task = new DaemonTask<>(threadName, work);
        task.thread.start();
        return task;
    }

    /**
     * Waits for its result until the deadline; empty when there is none by then. It goes on. An interrupt of the waiting
     * thread stays set, and leaves a moment to answer.
     *
     * @param hurry what such an interrupt brings about
     * @throws ExecutionException when it has failed
     */
    public Optional<T> resultBy(Deadline deadline, Runnable hurry) throws ExecutionException {
        Deadline last = deadline;
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return Optional.of(task.get(last.remaining().toNanos(), TimeUnit.NANOSECONDS));
                } catch (TimeoutException e) {
                    return Optional.empty();
                } catch (InterruptedException e) {
                    interrupted = true;
                    last = last.orMoment();
                    hurry.run();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Interrupts its thread. */
    public void interrupt() {
        thread.interrupt();
    }
}
