package io.expectationsink.checkpoint.lease;

import io.expectationsink.checkpoint.DriverFileSystem;
import io.expectationsink.checkpoint.lease.LeaseProcess.Life;
import io.expectationsink.checkpoint.lease.LeaseState.Absent;
import io.expectationsink.checkpoint.lease.LeaseState.Legible;
import io.expectationsink.rule.Sink;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.UUID;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right of one process to run a query on a checkpoint: a file in the checkpoint's root, which its owner renews.
 * Whoever finds one decides by it whether the owner lives: at once where the owner's process can be looked up, and
 * otherwise by waiting whether the file changes.
 */
public final class CheckpointLease {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointLease.class);

    /** The file's name; Spark leaves files in a checkpoint's root alone that it does not know. */
    static final String NAME = "_expectation-sink.lease";

    /** Held for the moment of a takeover: of two that have waited, one gets it. */
    static final String TAKEOVER = NAME + ".takeover";

    private static final int LOOKS_PER_TIME = 40;
    private static final long LONGEST_PAUSE_MILLIS = 500;

    private final Sink sink;
    private final String location;
    private final Duration time;
    private final LeaseFile file;
    private final LeaseFile takeover;
    private final LeaseRecord mine;

    /**
     * A lease that is not taken yet.
     *
     * @param sink the sink that is to start
     * @param location the checkpoint's location
     * @param time how long it lasts if it is not renewed, from a second to ten minutes
     * @throws IOException when the location has no file system
     */
    public CheckpointLease(DriverFileSystem files, Sink sink, String location, Duration time) throws IOException {
        Path folder = new Path(location);
        FileSystem system = files.fileSystem(folder);
        this.sink = sink;
        this.location = location;
        this.time = time;
        this.file = new LeaseFile(system, new Path(folder, NAME));
        this.takeover = new LeaseFile(system, new Path(folder, TAKEOVER));
        this.mine =
                LeaseRecord.now(UUID.randomUUID().toString(), sink.definition().name(), time);
    }

    /** How an attempt to take a lease ends. */
    public sealed interface Attempt {

        /**
         * The checkpoint is ours.
         *
         * @param lease the lease, which is being renewed
         */
        record Taken(HeldLease lease) implements Attempt {}

        /**
         * Another process has the checkpoint.
         *
         * @param holder who, and since when, for messages
         */
        record Refused(String holder) implements Attempt {}
    }

    /**
     * Takes the lease, from a dead owner too. Where it cannot be told at once whether the owner lives this waits as long
     * as the owner's lease lasts.
     *
     * @throws IOException when the checkpoint cannot be read or written, or the thread is interrupted
     */
    public Attempt take() throws IOException {
        LeaseKeeper.settle(file);
        LeaseKeeper.begin(mine);
        try {
            return attempt();
        } finally {
            LeaseKeeper.end(mine);
        }
    }

    private Attempt attempt() throws IOException {
        LeaseWatch watch = new LeaseWatch(file, time);
        LeaseWatch rival = new LeaseWatch(takeover, time);
        boolean isSaid = false;
        while (true) {
            boolean leftOver = isLeftOver(watch.seen());
            if (watch.seen().life() == Life.ALIVE && !leftOver) {
                return new Attempt.Refused(watch.seen().toString());
            }
            boolean isMine = watch.seen() instanceof Absent
                    ? file.create(mine)
                    : (leftOver || watch.isStale()) && takeOver(watch.seen(), rival);
            if (isMine) {
                return new Attempt.Taken(LeaseKeeper.keep(new HeldLease(sink, file, mine)));
            }
            isSaid = isSaid || sayWaiting(watch);
            pause(watch.time());
            // Whoever writes a lease while we look at it lives.
            if (watch.look() && watch.seen() instanceof Legible living) {
                return new Attempt.Refused(living + ", renewed just now");
            }
        }
    }

    /**
     * Takes the lease from whoever has it.
     *
     * @throws IOException when the checkpoint cannot be written
     */
    public HeldLease takeAnyway() throws IOException {
        file.overwrite(mine);
        return LeaseKeeper.keep(new HeldLease(sink, file, mine));
    }

    /** A lease of this process that it does not hold: it came along with a copy, or could not be removed. */
    private boolean isLeftOver(LeaseState seen) {
        return seen instanceof Legible legible
                && legible.lease().process().equals(mine.process())
                && !LeaseKeeper.holds(file, legible.lease());
    }

    private boolean takeOver(LeaseState stale, LeaseWatch rival) throws IOException {
        rival.look();
        if (rival.isStale()) {
            takeover.delete();
            // Others may have found it stale too, and remove what is there now: nobody tries before the next look.
            return false;
        }
        if (!takeover.create(mine)) {
            return false;
        }
        try {
            // Another may have taken it over, and finished, since we looked, or have removed our takeover for a stale
            // one.
            if (!file.look().equals(stale) || !takeover.isOf(mine)) {
                return false;
            }
            file.overwrite(mine);
        } finally {
            if (takeover.isOf(mine)) {
                takeover.delete();
            }
        }
        LOG.warn(
                "{}: takes the checkpoint {} over from {}: {}",
                sink.subject(),
                sink.display(location),
                stale,
                switch (stale.life()) {
                    case DEAD -> "that process is dead";
                    case ALIVE -> "this process holds no lease there";
                    case UNKNOWN -> "its lease was not renewed";
                });
        return file.isOf(mine);
    }

    private boolean sayWaiting(LeaseWatch watch) {
        LOG.info(
                "{}: waits up to {} s whether {} still renews its lease of the checkpoint {}",
                sink.subject(),
                watch.time().toMillis() / 1_000.0,
                watch.seen(),
                sink.display(location));
        return true;
    }

    private static void pause(Duration time) throws InterruptedIOException {
        try {
            Thread.sleep(Math.min(time.dividedBy(LOOKS_PER_TIME).toMillis(), LONGEST_PAUSE_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for the lease of another process");
        }
    }
}
