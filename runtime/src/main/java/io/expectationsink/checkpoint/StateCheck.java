package io.expectationsink.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what is wrong with the state. A batch N begins with version N of each store of each operator, which is the
 * version that batch N - 1 has written.
 */
final class StateCheck {

    private final StateListing state;
    private final long version;
    private final JsonNode ids;
    private final LogReading reading;
    private final List<Damage> damages = new ArrayList<>();

    /**
     * A check of a state.
     *
     * @param version the version that the next batch begins with
     * @param ids what the newest commit says of the files of that version, by operator, partition and store
     */
    StateCheck(StateListing state, long version, JsonNode ids, LogReading reading) {
        this.state = state;
        this.version = version;
        this.ids = ids;
        this.reading = reading;
    }

    List<Damage> check() throws IOException {
        if (state.stores().isEmpty()) {
            add(DamageKind.STATE_LOST, "state", "it holds no state, while batch " + (version - 1) + " is committed");
            return damages;
        }
        for (int operator = 0; operator < state.numberOfOperators(); operator++) {
            List<StateStore> stores = stores(operator);
            if (stores.isEmpty()) {
                add(DamageKind.STATE_PARTITION_MISSING, "state/" + operator, "the operator has no state at all");
            }
            stores.forEach(this::check);
        }
        for (CheckpointFile schema : state.schemas()) {
            if (schema.bytes() == 0 || !reading.beginsWithVersion(schema)) {
                add(DamageKind.STATE_SCHEMA_MALFORMED, schema.path(), "it does not begin with a version");
            }
        }
        return damages;
    }

    private List<StateStore> stores(int operator) throws IOException {
        CheckpointFile file = state.operators().get(operator);
        if (file == null) {
            return state.likelyStores(operator);
        }
        Optional<LogEntry<StateOperator>> entry = reading.entry(file, StateOperator::read);
        if (entry.orElse(null) instanceof LogEntry.Readable<StateOperator> readable
                && !readable.content().partitions().isEmpty()) {
            return stores(operator, readable.content().partitions());
        }
        if (entry.orElse(null) instanceof LogEntry.Malformed<StateOperator> malformed) {
            add(DamageKind.STATE_METADATA_MALFORMED, file.path(), malformed.found());
        }
        return state.likelyStores(operator);
    }

    private static List<StateStore> stores(int operator, Map<String, Integer> partitions) {
        List<StateStore> stores = new ArrayList<>();
        partitions.forEach((name, count) -> {
            for (int partition = 0; partition < count; partition++) {
                stores.add(new StateStore(operator, partition, name));
            }
        });
        return stores;
    }

    private void check(StateStore store) {
        StateVersions versions = state.stores().get(store);
        if (versions == null) {
            add(DamageKind.STATE_PARTITION_MISSING, store.path(), "it holds no version of the state");
            return;
        }
        Optional<Long> missing = versions.missing(version);
        if (missing.isPresent()) {
            add(
                    DamageKind.STATE_VERSION_MISSING,
                    store.path(),
                    "version " + missing.get() + " is missing, without which version " + version
                            + ", which the next batch begins with, cannot be put together");
            return;
        }
        versions.empty(version)
                .ifPresent(file -> add(
                        DamageKind.STATE_FILE_EMPTY,
                        file.path(),
                        "it is empty, and version " + version + ", which the next batch begins with, is made of it"));
        Optional<String> id = id(store);
        if (id.isPresent() && !versions.has(version, id.get())) {
            add(
                    DamageKind.STATE_VERSION_MISSING,
                    store.path(),
                    "version " + version + " is not there as batch " + (version - 1) + " has committed it, with the id "
                            + id.get());
        }
    }

    /** Only where an operator has one store in a partition is it clear which of the ids is its own. */
    private Optional<String> id(StateStore store) {
        JsonNode ofPartition = ids.path(Integer.toString(store.operator())).path(store.partition());
        return ofPartition.size() == 1 && store.name().equals(StateStore.DEFAULT)
                ? Optional.of(ofPartition.path(0).asText())
                : Optional.empty();
    }

    private void add(DamageKind kind, String path, String found) {
        damages.add(Damage.of(kind, path, found));
    }
}
