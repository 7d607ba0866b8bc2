package io.expectationsink.processor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a build may tell the processors with {@code -A<key>=<value>}. */
enum ProcessorOption {
    /** What weighs how much, such as {@code ES201=warn,ES416=off}. */
    SEVERITY("expectationsink.severity"),
    /** A regular expression that the whole declared text of each checkpoint has to match. */
    CHECKPOINT_PATTERN("expectationsink.checkpointPattern");

    private final String key;

    ProcessorOption(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(ProcessorOption::key).toList();
    }

    static Optional<ProcessorOption> byKey(String key) {
        return Arrays.stream(values()).filter(option -> option.key.equals(key)).findFirst();
    }
}
