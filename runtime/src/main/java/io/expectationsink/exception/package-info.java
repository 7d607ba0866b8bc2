/** What can go wrong with a sink: one unchecked hierarchy. */
package io.expectationsink.exception;
