/**
 * Binds a checkpoint to the target of its stream. Each side carries evidence of the other: the checkpoint a marker, the
 * table its identity and, if it is a Delta table, the transactions of the queries that have written to it. A start holds
 * them against each other and refuses what would silently lose or double rows.
 */
package io.expectationsink.checkpoint.binding;
