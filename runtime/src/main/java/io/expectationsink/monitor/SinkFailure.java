package io.expectationsink.monitor;

import java.time.Instant;
import java.util.Optional;

/**
 * Why a query failed.
 *
 * @param at when it was noticed
 * @param condition Spark's error condition of the cause, such as {@code CAST_INVALID_INPUT}; empty when it has none
 * @param message the cause's own message, without the secrets of the sink. It may hold values of rows
 */
public record SinkFailure(Instant at, Optional<String> condition, String message) {}
