package io.expectationsink.checkpoint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The state's files by store.
 *
 * @param stores the versions of each store that has any
 * @param operators by operator, the file that says what it is; missing in checkpoints of older versions of Spark
 * @param schemas the files that hold the schema of a store
 */
record StateListing(
        NavigableMap<StateStore, StateVersions> stores,
        Map<Integer, CheckpointFile> operators,
        List<CheckpointFile> schemas) {

    private static final Comparator<StateStore> ORDER = Comparator.comparingInt(StateStore::operator)
            .thenComparingInt(StateStore::partition)
            .thenComparing(StateStore::name);

    private static final Pattern VERSION = Pattern.compile("state/([0-9]{1,9})/([0-9]{1,9})(?:/([^/]+))?/[^/]+");
    private static final Pattern OPERATOR = Pattern.compile("state/([0-9]{1,9})/_metadata/metadata");
    private static final Pattern SCHEMA = Pattern.compile("state/[0-9]+/[0-9]+(?:/[^/]+)?/_metadata/schema");

    /** The state as it was listed. */
    static StateListing of(CheckpointFiles files) {
        NavigableMap<StateStore, StateVersions> stores = new TreeMap<>(ORDER);
        Map<Integer, CheckpointFile> operators = new TreeMap<>();
        List<CheckpointFile> schemas = new ArrayList<>();
        for (CheckpointFile file : files.of(CheckpointPart.STATE)) {
            Matcher version = VERSION.matcher(file.path());
            Matcher operator = OPERATOR.matcher(file.path());
            if (version.matches() && StateVersions.isVersion(file)) {
                StateStore store = new StateStore(
                        Integer.parseInt(version.group(1)),
                        Integer.parseInt(version.group(2)),
                        Optional.ofNullable(version.group(3)).orElse(StateStore.DEFAULT));
                stores.computeIfAbsent(store, none -> new StateVersions()).add(file);
            } else if (operator.matches()) {
                operators.put(Integer.parseInt(operator.group(1)), file);
            } else if (SCHEMA.matcher(file.path()).matches()) {
                schemas.add(file);
            }
        }
        return new StateListing(stores, operators, schemas);
    }

    /** How many operators there have to be: they are numbered from 0. */
    int numberOfOperators() {
        int withStores = stores.isEmpty() ? 0 : stores.lastKey().operator() + 1;
        int described = operators.keySet().stream()
                .mapToInt(operator -> operator + 1)
                .max()
                .orElse(0);
        return Math.max(withStores, described);
    }

    /** The stores of an operator that has not said what it has: each name in each partition up to the last one. */
    List<StateStore> likelyStores(int operator) {
        List<StateStore> found = stores.keySet().stream()
                .filter(store -> store.operator() == operator)
                .toList();
        int partitions =
                found.stream().mapToInt(store -> store.partition() + 1).max().orElse(0);
        List<StateStore> likely = new ArrayList<>();
        for (String name : found.stream().map(StateStore::name).distinct().toList()) {
            for (int partition = 0; partition < partitions; partition++) {
                likely.add(new StateStore(operator, partition, name));
            }
        }
        return likely;
    }
}
