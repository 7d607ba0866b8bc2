/** Targets and provisioning: a table is created with its properties in one commit, or the one that is there compared. */
package io.expectationsink.table;
