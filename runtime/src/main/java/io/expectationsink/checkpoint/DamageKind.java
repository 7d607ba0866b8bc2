package io.expectationsink.checkpoint;

/**
 * The ways in which a checkpoint can be damaged. What the engine does was measured on Spark 4.2, by starting a stream on
 * a checkpoint with that damage.
 */
public enum DamageKind {
    /** The file with the query's id is gone, while batches are logged. */
    METADATA_MISSING(
            Effect.FAILS,
            "refuses to start (STREAMING_CHECKPOINT_MISSING_METADATA_FILE).",
            "Restore metadata from a backup. Its id is the transaction id in a Delta table's log: with another one, Delta"
                    + " no longer recognises batches that it has."),
    /** The file with the query's id is no JSON, or holds no id. */
    METADATA_MALFORMED(
            Effect.FAILS,
            "refuses to start (a JSON exception of Jackson or json4s).",
            "Restore metadata from a backup; it is one line, {\"id\":\"<the query's id>\"}."),
    /** Commits are there, and no offsets. */
    OFFSETS_LOST(
            Effect.FAILS,
            "fails before the first batch (AssertionError).",
            "Restore offsets from a backup of the same moment as commits."),
    /** Offsets and commits are gone, and the sources' logs are there. */
    LOGS_LOST(
            Effect.REPEATS_ROWS,
            "starts at batch 0 and reads everything again. Delta skips a batch whose number it has, with all its rows.",
            "Restore offsets and commits from a backup. With none, start on a new checkpoint and an empty table."),
    /** State is there, and no offsets or commits. */
    STATE_WITHOUT_OFFSETS(
            Effect.FAILS,
            "refuses batch 0 (STATE_STORE_CHECKPOINT_LOCATION_NOT_EMPTY).",
            "Restore offsets and commits from a backup. With none, start on a new checkpoint."),
    /** The newest commits have no offsets. */
    COMMITS_AHEAD(
            Effect.FAILS,
            "runs the newest batch that has offsets again and fails when it commits it (CONCURRENT_STREAM_LOG_UPDATE).",
            "Restore the missing offsets from a backup. With none there is no safe way on: the next batch would have a"
                    + " number that the sink has seen, and Delta skips such a batch whatever its rows."),
    /** Offsets of the batch before the newest one are gone. */
    OFFSETS_MISSING(
            Effect.FAILS,
            "fails before the first batch (batch N doesn't exist, or Previous batch N not found in offset log).",
            "Restore the file from a backup."),
    /** Offsets of a committed batch long done are gone, while older ones are there. */
    OLD_OFFSETS_MISSING(
            Effect.RUNS,
            "runs; it reads the two newest offsets only.",
            "Nothing has to be done, but somebody has deleted files here: the checkpoint cannot be taken back to that batch."),
    /** Several of the newest batches have offsets and no commit. */
    COMMITS_MISSING(
            Effect.MAY_LOSE_ROWS,
            "runs the newest batch only and takes those before it as done.",
            "Restore the commits from a backup. With none, look in the sink for the batches without a commit. If all arrived,"
                    + " leave it; if none did, delete their offsets but for the oldest one, whose batch then runs again."),
    /** A batch long done has offsets and no commit, while later ones have. */
    OLD_COMMIT_MISSING(
            Effect.RUNS,
            "runs; it reads the newest commit only.",
            "Nothing has to be done, but somebody has deleted files here: the checkpoint cannot be taken back to that batch."),
    /** A file that is read on a restart is torn or garbage. */
    ENTRY_MALFORMED(
            Effect.FAILS,
            "fails before the first batch (MALFORMED_LOG_FILE, Incomplete log file, NoSuchElementException, or a JSON exception).",
            "Restore the file from a backup. With none: a malformed commit may be deleted, and its batch runs again; so may"
                    + " offsets without a commit if the sink has not seen their batch."),
    /** A file that is read on a restart was written by a newer Spark. */
    ENTRY_NEWER(
            Effect.FAILS,
            "fails before the first batch (INVALID_LOG_VERSION.MAX_SUPPORTED_VERSION).",
            "Start the stream with the Spark that wrote it, or newer. Do not edit the version: the content differs."),
    /** A file that is not read on a restart is torn, garbage or of a newer Spark. */
    OLD_ENTRY_UNREADABLE(
            Effect.RUNS,
            "runs; it does not read the file on a restart.",
            "Nothing has to be done, but the storage or somebody has broken a file: the checkpoint cannot be taken back to"
                    + " that batch."),
    /** The offsets that are read on a restart are of another number of sources than those before. */
    OFFSETS_INCOMPLETE(
            Effect.FAILS,
            "fails before the first batch (AssertionError: There are [n] sources in the checkpoint offsets).",
            "Restore the file from a backup; it was cut at the end of a line."),
    /** A source that had an offset has none in the newest batch. */
    OFFSET_WITHDRAWN(
            Effect.REPEATS_ROWS,
            "runs, and reads that source from its beginning again.",
            "Restore the file from a backup."),
    /** A file of a file source's log that is read on a restart is gone. */
    SOURCE_ENTRY_MISSING(
            Effect.FAILS,
            "fails before the first batch (batch N doesn't exist, or FileNotFoundException).",
            "Restore the source's log from a backup. It says which files were read; without it they are read again."),
    /** The compacted file of a file source's log is gone. */
    SOURCE_COMPACT_MISSING(
            Effect.FAILS,
            "fails before the first batch (FileNotFoundException: N.compact doesn't exist).",
            "Restore the source's log from a backup. It says which files were read; without it they are read again."),
    /** The compacted file of a file source's log does not speak of every batch up to it. */
    SOURCE_COMPACT_INCOMPLETE(
            Effect.REPEATS_ROWS,
            "runs, and reads the files that are no longer listed again.",
            "Restore the compacted file from a backup; it was cut at the end of a line."),
    /** The state folder is empty after batches were committed. */
    STATE_LOST(
            Effect.FAILS,
            "fails before the first batch (STREAMING_STATEFUL_OPERATOR_MISSING_STATE_DIRECTORY), or in it where folders are left"
                    + " (CANNOT_LOAD_STATE_STORE).",
            "Restore state from a backup of the same moment as commits. With none, start on a new checkpoint."),
    /** A partition or a store of a stateful operator is gone. */
    STATE_PARTITION_MISSING(
            Effect.FAILS,
            "fails in the first batch (CANNOT_LOAD_STATE_STORE).",
            "Restore state from a backup of the same moment as commits. With none, start on a new checkpoint."),
    /** The version of the state that the next batch begins with cannot be put together. */
    STATE_VERSION_MISSING(
            Effect.FAILS,
            "fails in the first batch (CANNOT_LOAD_STATE_STORE.CANNOT_READ_DELTA_FILE_NOT_EXISTS, or"
                    + " .CANNOT_READ_STREAMING_STATE_FILE of RocksDB).",
            "Restore the files from a backup of the same moment as commits. With none, start on a new checkpoint."),
    /** A file of the version of the state that the next batch begins with is empty. */
    STATE_FILE_EMPTY(
            Effect.FAILS,
            "fails in the first batch (CANNOT_LOAD_STATE_STORE.UNCATEGORIZED).",
            "Restore the file from a backup of the same moment as commits. With none, start on a new checkpoint."),
    /** The schema of a store is garbage. */
    STATE_SCHEMA_MALFORMED(
            Effect.FAILS,
            "fails before the first batch (EOFException).",
            "Restore the file from a backup. With none, delete it: the engine runs without it and writes it again, but"
                    + " cannot tell whether the query still fits its state."),
    /** What an operator says of itself is garbage. */
    STATE_METADATA_MALFORMED(
            Effect.RUNS,
            "runs; only the readers of state (format state-metadata and statestore) fail.",
            "Restore the file from a backup, or leave it.");

    private final Effect effect;
    private final String engine;
    private final String remedy;

    DamageKind(Effect effect, String engine, String remedy) {
        this.effect = effect;
        this.engine = engine;
        this.remedy = remedy;
    }

    /** What a stream that is started on it suffers. */
    public Effect effect() {
        return effect;
    }

    /** What Spark does, as the end of a sentence that begins with "the engine". */
    public String engine() {
        return engine;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}
