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

    private final Recording recording = new Recording();

    private Sleeps() {}

    /**
     * A wait that nothing but the clock ends.
     *
     * @param ms how long it took
     * @param where the innermost frames
     */
    public record Sleep(double ms, String where) {}

    /** Begins to record. */
    public static Sleeps recorded() {
        Sleeps sleeps = new Sleeps();
        sleeps.recording.enable(SLEEP).withoutThreshold().withStackTrace();
        sleeps.recording.enable(PARK).withoutThreshold().withStackTrace();
        sleeps.recording.start();
        return sleeps;
    }

    /** Stops recording; the sleeps of the thread so far, and its parks for a time that waited for no object. */
    public List<Sleep> of(Thread thread) throws IOException {
        recording.stop();
        Path file = Files.createTempFile("sleeps", ".jfr");
        try {
            recording.dump(file);
            return RecordingFile.readAllEvents(file).stream()
                    .filter(event ->
                            event.getThread() != null && event.getThread().getJavaThreadId() == thread.getId())
                    .filter(Sleeps::isSleep)
                    .map(event -> new Sleep(event.getDuration().toNanos() / 1e6, where(event)))
                    .toList();
        } finally {
            Files.delete(file);
        }
    }

    @Override
    public void close() {
        recording.close();
    }

    /** A park with a time and without an object is a sleep by another name. */
    private static boolean isSleep(RecordedEvent event) {
        return event.getEventType().getName().equals(SLEEP)
                || event.getValue("parkedClass") == null && event.getLong("timeout") >= 0;
    }

    private static String where(RecordedEvent event) {
        return event.getStackTrace().getFrames().stream()
                .map(frame -> frame.getMethod().getType().getName() + "."
                        + frame.getMethod().getName())
                .filter(frame -> !frame.startsWith("java.") && !frame.startsWith("jdk."))
                .limit(2)
                .reduce((inner, outer) -> inner + " < " + outer)
                .orElse("");
    }
}
