package io.expectationsink.checkpoint;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * Calls that wait for storage, so many at a time in the whole JVM: an object store that takes its time for each answers
 * many at once. The threads end when there is nothing to do, and keep no JVM from ending.
 */
public final class ConcurrentCalls {

    /** Half of the connections that S3A keeps at least ({@code fs.s3a.connection.maximum}, 96 before Hadoop 3.4). */
    static final ConcurrentCalls READS = new ConcurrentCalls("expectation-sink-read", 48);

    private static final long IDLE_SECONDS = 5;

    private final int atOnce;
    private final ExecutorService threads;

    /**
     * Calls in threads of their own.
     *
     * @param name what the threads are called
     * @param atOnce how many are made at a time
     */
    public ConcurrentCalls(String name, int atOnce) {
        this.atOnce = atOnce;
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                atOnce, atOnce, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), call -> {
                    Thread thread = new Thread(call, name);
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        threads = pool;
    }

    /** What is asked about a thing. */
    @FunctionalInterface
    public interface Call<T, R> {

        /** The answer. */
        R about(T thing) throws IOException;
    }

    /**
     * The answers about all things, in the order of the things.
     *
     * @param answered told, on the thread of the caller, how many are there
     * @throws IOException as the first of the calls that fails does; of the others, those that have not begun are not
     *     made, and those under way are interrupted and not awaited
     */
    public <T, R> List<R> ask(Iterable<T> things, Call<T, R> call, IntConsumer answered) throws IOException {
        Iterator<T> next = things.iterator();
        List<R> answers = new ArrayList<>();
        List<Future<R>> asked = new ArrayList<>();
        try {
            while (next.hasNext() || answers.size() < asked.size()) {
                // A few more than are made at a time, so that no thread waits for one that is slow.
                while (next.hasNext() && asked.size() - answers.size() < 4 * atOnce) {
                    T thing = next.next();
                    asked.add(threads.submit(() -> call.about(thing)));
                }
                answers.add(answer(asked.get(answers.size())));
                answered.accept(answers.size());
            }
            return answers;
        } finally {
            asked.subList(answers.size(), asked.size()).forEach(future -> future.cancel(true));
        }
    }

    private static <R> R answer(Future<R> asked) throws IOException {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while storage was asked");
        }
    }
}
