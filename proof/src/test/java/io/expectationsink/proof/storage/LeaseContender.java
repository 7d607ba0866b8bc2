package io.expectationsink.proof.storage;

import io.expectationsink.checkpoint.DriverFileSystem;
import io.expectationsink.checkpoint.Preflight;
import io.expectationsink.checkpoint.lease.CheckpointLease;
import io.expectationsink.checkpoint.lease.CheckpointLease.Attempt;
import io.expectationsink.checkpoint.lease.HeldLease;
import io.expectationsink.definition.SinkDefinition;
import io.expectationsink.rule.Sink;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The main class of a process that takes the leases of checkpoints, and tries their locations, as it is told. */
final class LeaseContender {

    private static final Sink SINK =
            Sink.atStart(SinkDefinition.builder("numbers").table("numbers").build(), true);
    static final Duration TIME = Duration.ofSeconds(4);
    private static final String TAKEN = "taken";
    private static final int RUNS = 25;
    private static final long PACE_MILLIS = 1_000;

    private final Map<String, String> settings;
    private final DriverFileSystem files;
    private Optional<HeldLease> held = Optional.empty();
    private Optional<ScheduledExecutorService> renewals = Optional.empty();

    private LeaseContender(Map<String, String> settings) {
        this.settings = settings;
        this.files = DriverFileSystem.with(settings);
    }

    /** Takes Spark's settings, as {@code key=value}. */
    public static void main(String[] arguments) throws IOException {
        LeaseContender contender = new LeaseContender(Stream.of(arguments)
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1])));
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in));
        System.out.println(LakeDriver.ANSWER + "ready");
        for (String command = commands.readLine(); command != null; command = commands.readLine()) {
            System.out.println(LakeDriver.ANSWER + contender.run(command));
        }
        System.exit(0);
    }

    private String run(String command) {
        String[] words = command.split(" ");
        try {
            return switch (words[0]) {
                case "take" -> take(words[1]);
                case "release" -> release();
                case "pretend" -> pretend(words[1]);
                case "fall-silent" -> fallSilent();
                case "preflight" -> median(() -> preflight(words[1]));
                case "lease" ->
                    median(() -> {
                        if (!take(words[1]).equals(TAKEN)) {
                            throw new IllegalStateException("the lease was refused: " + words[1]);
                        }
                        release();
                    });
                default -> throw new IllegalArgumentException(command);
            };
        } catch (IOException | InterruptedException | IllegalStateException e) {
            return "failed " + e;
        }
    }

    private String take(String location) throws IOException {
        Attempt attempt = new CheckpointLease(files, SINK, location, TIME).take();
        if (attempt instanceof Attempt.Taken taken) {
            held = Optional.of(taken.lease());
            return TAKEN;
        }
        return "refused";
    }

    private String release() {
        held.ifPresent(HeldLease::release);
        held = Optional.empty();
        return "released";
    }

    /** Renews a lease of the location as a process of another machine would. */
    private String pretend(String location) throws IOException {
        take(location);
        Path file = new Path(location, "_expectation-sink.lease");
        FileSystem system = files.fileSystem(file);
        String own;
        try (InputStream in = system.open(file)) {
            own = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        release();
        String foreign = own.replaceFirst("(\"host\" : )\"[^\"]*\"", "$1\"elsewhere\"");
        renew(system, file, foreign);
        renewals = Optional.of(Executors.newSingleThreadScheduledExecutor());
        renewals.get()
                .scheduleWithFixedDelay(
                        () -> renew(system, file, foreign), PACE_MILLIS, PACE_MILLIS, TimeUnit.MILLISECONDS);
        return "pretending";
    }

    private String fallSilent() throws InterruptedException {
        ScheduledExecutorService thread = renewals.orElseThrow();
        thread.shutdown();
        thread.awaitTermination(TIME.toMillis(), TimeUnit.MILLISECONDS);
        return "silent";
    }

    private static void renew(FileSystem system, Path file, String lease) {
        try (OutputStream out = system.create(file, true)) {
            out.write(lease.replaceFirst("(\"renewed\" : )\"[^\"]*\"", "$1\"" + Instant.now() + "\"")
                    .getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void preflight(String location) {
        if (!Preflight.with(settings).check(location).isEmpty()) {
            throw new IllegalStateException("the location cannot be used: " + location);
        }
    }

    private static String median(Check check) throws IOException {
        long[] times = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long began = System.nanoTime();
            check.run();
            times[i] = System.nanoTime() - began;
        }
        long median = LongStream.of(times).sorted().skip(RUNS / 2).findFirst().orElseThrow();
        return Duration.ofNanos(median).toMillis() + " ms (median of " + RUNS + ")";
    }

    private interface Check {

        void run() throws IOException;
    }
}
