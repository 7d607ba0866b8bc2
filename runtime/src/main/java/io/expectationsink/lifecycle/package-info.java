/** Operating streams: stopping all of them together, and restarting those that a restart cures. */
package io.expectationsink.lifecycle;
