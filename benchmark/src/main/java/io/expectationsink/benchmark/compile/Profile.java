package io.expectationsink.benchmark.compile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * How often the compiling thread was seen doing what. A sample in our processors belongs to the innermost of our parts
 * on the stack, whosever code it runs there; the two parts that have a goal are also counted with all that they call.
 */
final class Profile {

    private static final String THREAD = "main";
    private static final String AGGREGATING = "io.expectationsink.processor.SinkManifestProcessor";
    private static final String RULES = "io.expectationsink.rule.";
    private static final String OURS = "io.expectationsink.processor.";

    private final Map<Part, Integer> parts = new EnumMap<>(Part.class);
    private int total;
    private int inside;
    private int aggregating;
    private int rules;

    /** Adds the samples of a recording. */
    void add(Path recording) throws IOException {
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (event.getEventType().getName().endsWith("Sample")
                        && event.getThread("sampledThread").getJavaName().equals(THREAD)) {
                    add(event);
                }
            }
        }
    }

    private void add(RecordedEvent sample) {
        List<String> stack = sample.getStackTrace().getFrames().stream()
                .map(frame -> frame.getMethod().getType().getName())
                .toList();
        total++;
        if (stack.stream().noneMatch(name -> name.startsWith(OURS))) {
            return;
        }
        inside++;
        boolean inAggregating = stack.stream().anyMatch(name -> name.startsWith(AGGREGATING));
        aggregating += inAggregating ? 1 : 0;
        rules += stack.stream().anyMatch(name -> name.startsWith(RULES)) ? 1 : 0;
        Part innermost = stack.stream()
                .map(Part::of)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Part.OTHER);
        parts.merge(innermost == Part.DESCRIBING && inAggregating ? Part.AGGREGATING : innermost, 1, Integer::sum);
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

    /** Those within our processors that belong to the part. */
    int of(Part part) {
        return parts.getOrDefault(part, 0);
    }
}
