package io.expectationsink.checkpoint;

/** A log's file that has the right version and says something else than it may. */
final class MalformedLogException extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedLogException(String message) {
        super(message);
    }
}
