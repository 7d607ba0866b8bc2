/** What declared sinks cost, measured side by side with what their users would have instead. */
package io.expectationsink.benchmark;
