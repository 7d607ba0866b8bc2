package io.expectationsink.benchmark.compile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/**
 * How often the compiling thread was seen doing what. A sample in our processors belongs to the innermost of our parts
 * on the stack, whosever code it runs there; the two parts that have a goal are also counted with all that they call. The few samples
 * that the JVM could not see the stack of are left out.
 */
final class Profile {

    private static final String THREAD = "main";
    private static final String AGGREGATING = "io.expectationsink.processor.SinkManifestProcessor";
    private static final String RULES = "io.expectationsink.rule.";
    private static final String FILER = "com.sun.tools.javac.processing.JavacFiler";
    private static final String REOPENING = "checkFileReopening";
    private static final String SAMPLED = "sampledThread";
    private static final String OURS = "io.expectationsink.processor.";

    private final Map<Part, Integer> parts = new EnumMap<>(Part.class);
    private int total;
    private int inside;
    private int aggregating;
    private int rules;
    private int reopening;

    /** Adds the samples of a recording. */
    void add(Path recording) throws IOException {
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (isOfCompiler(event) && event.getStackTrace() != null) {
                    add(event.getStackTrace().getFrames());
                }
            }
        }
    }

    private static boolean isOfCompiler(RecordedEvent event) {
        return event.hasField(SAMPLED)
                && Optional.ofNullable(event.getThread(SAMPLED))
                        .map(RecordedThread::getJavaName)
                        .filter(THREAD::equals)
                        .isPresent();
    }

    private void add(List<RecordedFrame> frames) {
        List<String> stack = frames.stream()
                .map(frame -> frame.getMethod().getType().getName())
                .toList();
        total++;
        if (stack.stream().noneMatch(name -> name.startsWith(OURS))) {
            return;
        }
        inside++;
        reopening += frames.stream().anyMatch(Profile::isReopening) ? 1 : 0;
        aggregating += stack.stream().anyMatch(name -> name.startsWith(AGGREGATING)) ? 1 : 0;
        rules += stack.stream().anyMatch(name -> name.startsWith(RULES)) ? 1 : 0;
        Part innermost = stack.stream()
                .map(Part::of)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Part.OTHER);
        parts.merge(innermost, 1, Integer::sum);
    }

    private static boolean isReopening(RecordedFrame frame) {
        return frame.getMethod().getName().equals(REOPENING)
                && frame.getMethod().getType().getName().equals(FILER);
    }

    /** All samples of the compiling thread. */
    int total() {
        return total;
    }

    /** Those within our processors, and what they call. */
    int inside() {
        return inside;
    }

    /** Those in which the aggregating pass was running, whatever it called. */
    int aggregating() {
        return aggregating;
    }

    /** Those in which the rule book was running, whoever called it. */
    int rules() {
        return rules;
    }

    /** Those in which javac held a new file against all inputs and all files that were created before. */
    int reopening() {
        return reopening;
    }

    /** Those within our processors that belong to the part. */
    int of(Part part) {
        return parts.getOrDefault(part, 0);
    }
}
