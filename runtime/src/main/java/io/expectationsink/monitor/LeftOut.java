package io.expectationsink.monitor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The events that a callback does not get, because too many wait for it. It is said when that begins and ends. */
final class LeftOut {

    private static final Logger LOG = LoggerFactory.getLogger(SinkMonitor.class);

    private long events;
    private long notRoutine;

    /** The event is left out. */
    synchronized void add(SinkEvent event, int waiting) {
        if (events == 0) {
            LOG.warn(
                    "A callback for the events of sinks is slower than they come: {} events wait, and from now on those"
                            + " of micro-batches are left out while so many wait",
                    waiting);
        }
        if (!event.isRoutine()) {
            if (notRoutine == 0) {
                LOG.warn(
                        "A callback for the events of sinks does not get a {} of sink '{}': {} events wait",
                        event.getClass().getSimpleName(),
                        event.sink(),
                        waiting);
            }
            notRoutine++;
        }
        events++;
    }

    /** The callback has caught up. */
    synchronized void tell() {
        if (events > 0) {
            LOG.warn(
                    "A callback for the events of sinks has caught up: {} events were left out, {} of them not of"
                            + " micro-batches or idle triggers",
                    events,
                    notRoutine);
        }
        events = 0;
        notRoutine = 0;
    }
}
