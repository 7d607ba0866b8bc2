package io.expectationsink.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the file {@code state/N/_metadata/metadata} says of a stateful operator.
 *
 * @param partitions how many partitions each of its stores has, by the store's name
 */
record StateOperator(Map<String, Integer> partitions) {

    private static final int NEWEST = 2;

    /** Reads a file's text. */
    static LogEntry<StateOperator> read(String text) {
        return LogText.read(text, NEWEST, lines -> {
            if (lines.lines().isEmpty()) {
                throw new MalformedLogException("it ends after its version");
            }
            Map<String, Integer> partitions = new LinkedHashMap<>();
            for (JsonNode store : LogText.json(lines.lines().get(0)).path("stateStoreInfo")) {
                partitions.put(
                        store.path("storeName").asText(StateStore.DEFAULT),
                        store.path("numPartitions").asInt());
            }
            return new StateOperator(partitions);
        });
    }
}
