package io.expectationsink.table;

import java.util.Optional;

/**
 * What a look at a table has shown a moment ago, so that it is not looked at again.
 *
 * @param table the table; empty when there was none
 */
public record TableLook(Optional<TableState> table) {}
