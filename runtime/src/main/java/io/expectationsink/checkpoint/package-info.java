/**
 * How a checkpoint is kept safe: where it lies, whether it can be used and is sound, its backups, and that no
 * other query uses it.
 */
package io.expectationsink.checkpoint;
