/** Watching the streams of sinks: figures, events, stalls; for logs, callbacks and Spark's metrics system. */
package io.expectationsink.monitor;
