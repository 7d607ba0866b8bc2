/** The ways to write a sink that are measured side by side. */
package io.expectationsink.benchmark.start.way;
