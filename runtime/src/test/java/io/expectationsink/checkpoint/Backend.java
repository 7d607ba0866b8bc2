package io.expectationsink.checkpoint;

import java.util.HashMap;
import java.util.Map;

/** What a stateful stream keeps its state in. */
enum Backend {
    /** Spark's default: a delta per version. */
    HDFS(Map.of()),
    /** RocksDB, with a snapshot per version. */
    ROCKS_DB(Map.of("rocksdb.changelogCheckpointing.enabled", "false")),
    /** RocksDB, with a changelog per version. */
    CHANGELOG(Map.of("rocksdb.changelogCheckpointing.enabled", "true")),
    /** RocksDB, with a changelog per version whose id the commit holds. */
    IDS(Map.of("rocksdb.changelogCheckpointing.enabled", "true", "checkpointFormatVersion", "2"));

    private static final String STORE = "spark.sql.streaming.stateStore.";
    private static final String ROCKS_DB_PROVIDER =
            "org.apache.spark.sql.execution.streaming.state.RocksDBStateStoreProvider";

    private final Map<String, String> settings = new HashMap<>();

    Backend(Map<String, String> own) {
        own.forEach((key, value) -> settings.put(STORE + key, value));
        if (!own.isEmpty()) {
            settings.put(STORE + "providerClass", ROCKS_DB_PROVIDER);
        }
    }

    /** The settings of a session that uses it. */
    Map<String, String> settings() {
        return Map.copyOf(settings);
    }
}
