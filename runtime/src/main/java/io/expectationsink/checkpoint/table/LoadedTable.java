package io.expectationsink.checkpoint.table;

import io.expectationsink.table.TableState;
import java.util.Optional;
import org.apache.spark.sql.delta.Snapshot;

/**
 * A table with its log, as both were found at one time.
 *
 * @param state what the catalog tells, and of a Delta table its log
 * @param snapshot the log of a Delta table; empty for any other, and where it was not read
 */
public record LoadedTable(TableState state, Optional<Snapshot> snapshot) {}
