/** How a checkpoint is kept safe: where it lies, whether it can be used, and that no other query uses it. */
package io.expectationsink.checkpoint;
