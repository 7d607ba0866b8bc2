package io.expectationsink.runtime;

import io.expectationsink.checkpoint.CheckpointLeases;
import io.expectationsink.checkpoint.DriverFileSystem;
import io.expectationsink.checkpoint.lease.CheckpointLease;
import io.expectationsink.checkpoint.lease.CheckpointLease.Attempt;
import io.expectationsink.checkpoint.lease.HeldLease;
import io.expectationsink.checkpoint.lease.LeaseTime;
import io.expectationsink.definition.Attribute;
import io.expectationsink.definition.Place;
import io.expectationsink.exception.Findings;
import io.expectationsink.exception.InvalidSinkException;
import io.expectationsink.exception.SinkFailedException;
import io.expectationsink.rule.Finding;
import io.expectationsink.rule.Rule;
import io.expectationsink.rule.Sink;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;

/** What holds a checkpoint against a second start: in this JVM from the outset, and in others by a file in it. */
final class StreamLease {

    private final Sink sink;
    private final String location;
    private final Optional<DriverFileSystem> files;
    private final Duration time;
    private final CheckpointLeases.Lease inThisJvm;
    private Optional<HeldLease> inOthers = Optional.empty();
    private boolean isGranted;

    private StreamLease(
            Sink sink,
            String location,
            Optional<DriverFileSystem> files,
            Duration time,
            CheckpointLeases.Lease inThisJvm) {
        this.sink = sink;
        this.location = location;
        this.files = files;
        this.time = time;
        this.inThisJvm = inThisJvm;
    }

    /**
     * Holds the location in this JVM.
     *
     * @param files the driver's file systems; without them there is no lease against other processes
     * @throws InvalidSinkException when another query of this JVM uses it
     */
    static StreamLease inThisJvm(SparkSession spark, Sink sink, String location, Optional<DriverFileSystem> files) {
        // One lease for all spellings of the location.
        String qualified = files.map(system -> system.qualify(location)).orElse(location);
        CheckpointLeases.Lease lease = CheckpointLeases.take(qualified).orElseGet(() -> {
            refuse(sink, inUse(sink, location));
            return CheckpointLeases.takeOver(qualified);
        });
        return new StreamLease(sink, location, files, time(spark), lease);
    }

    /**
     * Takes the lease of a checkpoint that is there already. One that is not there has no owner, and no folder yet: it
     * may lie in that of a table that is still to be created.
     *
     * @throws InvalidSinkException when another process has it
     */
    void takeExisting() {
        isGranted = attempt(() -> files.isPresent() && files.get().exists(location) && take(files.get()));
    }

    /**
     * Takes the lease if it is not taken yet, or is gone.
     *
     * @return whether it was held without a break, so that nobody else has used the checkpoint since it was taken
     * @throws InvalidSinkException when another process has it
     */
    boolean confirm() {
        return attempt(() -> {
            if (inOthers.isPresent() && inOthers.get().isInPlace()) {
                return isGranted;
            }
            if (inOthers.isPresent() && inOthers.get().confirm()) {
                return false;
            }
            // Its next renewal would report the lease that is taken now.
            inOthers.ifPresent(HeldLease::release);
            inOthers = Optional.empty();
            if (files.isPresent()) {
                take(files.get());
            }
            return false;
        });
    }

    /** The query has started: the checkpoint is its own until it ends. */
    void hold(StreamingQuery query) {
        inThisJvm.hold(() -> StartedQueries.isActive(query));
        inOthers.ifPresent(lease -> lease.hold(() -> StartedQueries.isActive(query)));
    }

    /** The query has not started. */
    void release() {
        inOthers.ifPresent(HeldLease::release);
        inThisJvm.release();
    }

    /** Whether there is a lease now that nobody refused: none was there, or its owner was dead or had let it run out. */
    private boolean take(DriverFileSystem system) throws IOException {
        if (time.isZero()) {
            return false;
        }
        CheckpointLease lease = new CheckpointLease(system, sink, location, time);
        Attempt attempt = lease.take();
        if (attempt instanceof Attempt.Taken taken) {
            inOthers = Optional.of(taken.lease());
            return true;
        }
        if (attempt instanceof Attempt.Refused refused) {
            refuse(sink, inUseBy(sink, location, refused.holder()));
            inOthers = Optional.of(lease.takeAnyway());
        }
        return false;
    }

    private boolean attempt(Access access) {
        try {
            return access.run();
        } catch (IOException e) {
            throw new SinkFailedException(
                    sink.subject() + " could not be started: whether another process uses its checkpoint "
                            + sink.display(location) + " cannot be found out.",
                    e);
        }
    }

    private static Duration time(SparkSession spark) {
        return SparkConfiguration.get(spark, SinkSettings.PREFIX + Overrides.CHECKPOINT_LEASE)
                .flatMap(LeaseTime::of)
                .orElse(LeaseTime.DEFAULT);
    }

    private static void refuse(Sink sink, Finding finding) {
        new Findings(sink).add(List.of(finding)).throwErrors();
    }

    private static Finding inUse(Sink sink, String location) {
        return sink.finding(
                Rule.ALREADY_RUNNING,
                Place.of(Attribute.CHECKPOINT),
                "would start on the checkpoint " + location + ", which a running query uses",
                "Spark would stop that query without a word; a checkpoint belongs to one query.",
                "Stop the running query first, or give this sink a checkpoint of its own.");
    }

    private static Finding inUseBy(Sink sink, String location, String holder) {
        return sink.finding(
                Rule.ALREADY_RUNNING,
                Place.of(Attribute.CHECKPOINT),
                "would start on the checkpoint " + location + ", which is in use by " + holder,
                "Two queries on one checkpoint write the same batches, until Spark fails one of them.",
                "Stop that query first, or give this sink a checkpoint of its own.");
    }

    private interface Access {

        boolean run() throws IOException;
    }
}
