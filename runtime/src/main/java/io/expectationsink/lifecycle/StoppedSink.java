package io.expectationsink.lifecycle;

import io.expectationsink.runtime.StopOutcome;

/**
 * A sink that was told to stop.
 *
 * @param name the sink's name
 * @param outcome how its query ended
 */
public record StoppedSink(String name, StopOutcome outcome) {}
