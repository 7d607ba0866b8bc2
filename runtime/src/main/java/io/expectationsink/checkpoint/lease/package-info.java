/** Who may run a query on a checkpoint, told to other processes by a file in it. */
package io.expectationsink.checkpoint.lease;
