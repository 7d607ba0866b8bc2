package io.expectationsink.checkpoint;

/** A marker that says nothing which this version of the library understands. */
public final class MalformedMarkerException extends Exception {

    private static final long serialVersionUID = 1L;

    /** With what is wrong, as the end of a sentence. */
    MalformedMarkerException(String reason) {
        super(reason);
    }
}
