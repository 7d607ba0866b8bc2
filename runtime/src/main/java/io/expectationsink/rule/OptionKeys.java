package io.expectationsink.rule;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Keys of options, whose case Spark ignores. */
final class OptionKeys {

    /** What the sources of Spark, Delta and Kafka take, and no writer does. */
    static final Set<String> OF_READERS = keys(
            // files
            "maxFilesPerTrigger",
            "maxBytesPerTrigger",
            "latestFirst",
            "fileNameOnly",
            "maxFileAge",
            "maxCachedFiles",
            "cleanSource",
            "sourceArchiveDir",
            "recursiveFileLookup",
            "pathGlobFilter",
            "modifiedBefore",
            "modifiedAfter",
            "ignoreMissingFiles",
            "ignoreCorruptFiles",
            // Delta
            "startingVersion",
            "startingTimestamp",
            "endingVersion",
            "endingTimestamp",
            "versionAsOf",
            "timestampAsOf",
            "ignoreChanges",
            "ignoreDeletes",
            "ignoreFileDeletion",
            "skipChangeCommits",
            "readChangeFeed",
            "readChangeData",
            "excludeRegex",
            "failOnDataLoss",
            "schemaTrackingLocation",
            "schemaLocation",
            "streamingSourceTrackingId",
            // Kafka
            "subscribe",
            "subscribePattern",
            "assign",
            "startingOffsets",
            "endingOffsets",
            "startingOffsetsByTimestamp",
            "endingOffsetsByTimestamp",
            "startingOffsetsByTimestampStrategy",
            "maxOffsetsPerTrigger",
            "minOffsetsPerTrigger",
            "maxTriggerDelay",
            "minPartitions",
            "groupIdPrefix",
            "kafkaConsumer.pollTimeoutMs",
            "fetchOffset.numRetries",
            "fetchOffset.retryIntervalMs",
            "includeHeaders");

    /** What Delta takes, for readers and writers: DeltaOptions.validOptionKeys of Delta 4.4, held by a test. */
    static final Set<String> OF_DELTA = keys(
            "__v1_save_as_table_overwrite",
            "checkpointLocation",
            "compression",
            "dataChange",
            "endingTimestamp",
            "endingVersion",
            "excludeRegex",
            "failOnDataLoss",
            "ignoreChanges",
            "ignoreDeletes",
            "ignoreFileDeletion",
            "maxFilesPerTrigger",
            "maxRecordsPerFile",
            "mergeSchema",
            "optimizeWrite",
            "overwriteSchema",
            "parquet.writer.version",
            "partitionOverwriteMode",
            "path",
            "queryName",
            "readChangeData",
            "readChangeFeed",
            "replaceOn",
            "replaceUsing",
            "replaceWhere",
            "schemaLocation",
            "schemaTrackingLocation",
            "spark.sql.parquet.outputTimestampType",
            "startingTimestamp",
            "startingVersion",
            "streamingSourceTrackingId",
            "targetAlias",
            "timestampAsOf",
            "txnAppId",
            "txnVersion",
            "useNullIntolerantEqualityWithDPO",
            "userMetadata",
            "versionAsOf",
            "writePartitionColumns");

    private OptionKeys() {}

    private static Set<String> keys(String... keys) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(Arrays.asList(keys));
        return Collections.unmodifiableSet(set);
    }
}
