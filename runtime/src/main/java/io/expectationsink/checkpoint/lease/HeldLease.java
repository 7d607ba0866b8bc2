package io.expectationsink.checkpoint.lease;

import io.expectationsink.checkpoint.lease.LeaseState.Absent;
import io.expectationsink.checkpoint.lease.LeaseState.Legible;
import io.expectationsink.rule.Sink;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lease of this JVM. It is renewed until it is released, its query has ended, or another has taken it over. */
public final class HeldLease {

    private static final Logger LOG = LoggerFactory.getLogger(HeldLease.class);

    private static final int RENEWALS_PER_TIME = 3;

    private final Sink sink;
    private final LeaseFile file;
    private final long pace;
    private long renewed = System.nanoTime();
    // Who asks for these does not wait for the storage.
    private volatile LeaseRecord lease;
    private volatile boolean over;
    private volatile BooleanSupplier active = () -> true;

    /** A lease that was just written. */
    HeldLease(Sink sink, LeaseFile file, LeaseRecord lease) {
        this.sink = sink;
        this.file = file;
        this.lease = lease;
        this.pace = lease.time().toNanos() / RENEWALS_PER_TIME;
    }

    /** The query has started: the lease ends by itself when it is no longer active. */
    public void hold(BooleanSupplier queryIsActive) {
        active = queryIsActive;
    }

    /** Ends the lease: the checkpoint is free for others at once. A lease that another has taken over stays as it is. */
    public synchronized void release() {
        if (over) {
            return;
        }
        over = true;
        try {
            if (file.isOf(lease)) {
                file.delete();
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "{}: its lease {} cannot be removed; a start of another process on the checkpoint waits {} s for it, or for the end of this one",
                    sink.subject(),
                    sink.display(file.toString()),
                    lease.time().toSeconds(),
                    e);
        }
    }

    /**
     * Whether the lease is where it was written, and is ours still.
     *
     * @throws IOException when that cannot be found out
     */
    public synchronized boolean isInPlace() throws IOException {
        return file.isOf(lease);
    }

    /**
     * Writes the lease again if its file is gone, and the folder with it: whoever moves a checkpoint moves its lease.
     *
     * @return false when another has the checkpoint now
     * @throws IOException when that cannot be found out
     */
    public synchronized boolean confirm() throws IOException {
        return file.look() instanceof Absent ? file.create(lease) : file.isOf(lease);
    }

    /** Whether it is the lease that was read at the place. */
    boolean isAt(LeaseFile place, LeaseRecord read) {
        return !over && lease.owner().equals(read.owner()) && isAt(place);
    }

    /** Whether it is at the place. */
    boolean isAt(LeaseFile place) {
        return file.toString().equals(place.toString());
    }

    /** What is due now. */
    synchronized void tend() {
        if (!active.getAsBoolean()) {
            release();
        } else if (!over && System.nanoTime() - renewed >= pace) {
            renewed = System.nanoTime();
            try {
                renew();
            } catch (IOException | RuntimeException e) {
                LOG.warn(
                        "{}: its lease {} cannot be renewed; another process may take the checkpoint",
                        sink.subject(),
                        sink.display(file.toString()),
                        e);
            }
        }
    }

    boolean isOver() {
        return over;
    }

    private void renew() throws IOException {
        LeaseState found = file.look();
        if (found instanceof Legible other && !other.lease().owner().equals(lease.owner())) {
            over = true;
            LOG.error(
                    "{}: {} has taken over the checkpoint that {} still uses: {}. It was not renewed for {} or more, or"
                            + " ES213 is lowered. Stop one of the two; Spark fails one of them when both write a batch.",
                    sink.subject(),
                    other,
                    lease,
                    sink.display(file.toString()),
                    seconds(lease.time()));
        } else if (!(found instanceof Absent)) {
            lease = lease.renew();
            file.overwrite(lease);
        } else if (file.hasFolder()) {
            lease = lease.renew();
            file.create(lease);
        }
    }

    private static String seconds(Duration time) {
        return time.toMillis() / 1_000.0 + " s";
    }
}
