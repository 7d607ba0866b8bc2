package io.expectationsink.checkpoint.table;

import io.expectationsink.table.TableState;
import java.util.Optional;

/**
 * A table with its log, both of one version.
 *
 * @param state what the catalog tells, and of a Delta table its log
 * @param log the log of a Delta table; empty for any other, and where it was not read
 */
public record LoadedTable(TableState state, Optional<LoadedLog> log) {}
