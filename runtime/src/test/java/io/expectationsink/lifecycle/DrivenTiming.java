package io.expectationsink.lifecycle;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A time that a test drives: it stands still unless told otherwise, and waits are over at once, or never. */
final class DrivenTiming implements Timing {

    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final CountDownLatch paused = new CountDownLatch(1);
    private volatile Duration now = Duration.ZERO;
    private volatile Duration tick = Duration.ZERO;
    private volatile boolean waitsForever;
    private volatile Runnable meanwhile = () -> {};

    /** From now on only a stop ends a wait. */
    void waitForever() {
        waitsForever = true;
    }

    /** What happens during each wait. */
    void meanwhile(Runnable action) {
        meanwhile = action;
    }

    /** So much time goes by. */
    synchronized void advance(Duration time) {
        now = now.plus(time);
    }

    /** From now on so much time goes by whenever somebody looks. */
    void tick(Duration time) {
        tick = time;
    }

    /** Waits until the first wait has begun. */
    void awaitPause() throws InterruptedException {
        paused.await();
    }

    /** The waits so far. */
    List<Duration> pauses() {
        return pauses;
    }

    @Override
    public synchronized Duration now() {
        advance(tick);
        return now;
    }

    @Override
    public double chance() {
        return 0;
    }

    @Override
    public Duration lookEvery() {
        return Duration.ofMillis(5);
    }

    @Override
    public boolean pause(Duration time, CountDownLatch stopping) throws InterruptedException {
        pauses.add(time);
        paused.countDown();
        meanwhile.run();
        if (waitsForever) {
            stopping.await();
        }
        return stopping.getCount() > 0;
    }
}
