package io.expectationsink.benchmark.start.count;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** What a thread sleeps, as the JVM's flight recorder sees it. */
public final class Sleeps implements AutoCloseable {

    private static final String SLEEP = "jdk.ThreadSleep";
    private static final String PARK = "jdk.ThreadPark";
    private static final String WAIT = "jdk.JavaMonitorWait";

    private final Recording recording = new Recording();

    private Sleeps() {}

    /**
     * A wait that nothing but the clock ends.
     *
     * @param kind the flight recorder's name of it
     * @param ms how long it took
     * @param where the innermost frames
     */
    public record Sleep(String kind, double ms, String where) {}

    /** Begins to record. */
    public static Sleeps recorded() {
        Sleeps sleeps = new Sleeps();
        for (String event : List.of(SLEEP, PARK, WAIT)) {
            sleeps.recording.enable(event).withoutThreshold().withStackTrace();
        }
        sleeps.recording.start();
        return sleeps;
    }

    /**
     * Stops recording; the sleeps of the thread so far, its waits for a monitor that timed out, and its parks that took
     * all of their time or waited for no object.
     */
    public List<Sleep> of(Thread thread) throws IOException {
        recording.stop();
        Path file = Files.createTempFile("sleeps", ".jfr");
        try {
            recording.dump(file);
            return RecordingFile.readAllEvents(file).stream()
                    .filter(event ->
                            event.getThread() != null && event.getThread().getJavaThreadId() == thread.getId())
                    .filter(Sleeps::isSleep)
                    .map(event -> new Sleep(
                            event.getEventType().getName(), event.getDuration().toNanos() / 1e6, where(event)))
                    .toList();
        } finally {
            Files.delete(file);
        }
    }

    @Override
    public void close() {
        recording.close();
    }

    private static boolean isSleep(RecordedEvent event) {
        return switch (event.getEventType().getName()) {
            case PARK -> isSleepingPark(event);
            case WAIT -> event.getBoolean("timedOut");
            default -> true;
        };
    }

    /** A park that has a time is a sleep by another name when it waits for no object, or when nobody has ended it. */
    private static boolean isSleepingPark(RecordedEvent event) {
        long nanoseconds = event.getLong("timeout");
        long until = event.getLong("until");
        boolean isTimed = nanoseconds >= 0 || until >= 0;
        boolean isOver = nanoseconds >= 0
                ? event.getDuration().toNanos() >= nanoseconds
                : event.getEndTime().toEpochMilli() >= until;
        return isTimed && (event.getValue("parkedClass") == null || isOver);
    }

    private static String where(RecordedEvent event) {
        if (event.getStackTrace() == null) {
            return "";
        }
        return event.getStackTrace().getFrames().stream()
                .map(frame -> frame.getMethod().getType().getName() + "."
                        + frame.getMethod().getName())
                .filter(frame -> !frame.startsWith("java.") && !frame.startsWith("jdk."))
                .limit(2)
                .reduce((inner, outer) -> inner + " < " + outer)
                .orElse("");
    }
}
