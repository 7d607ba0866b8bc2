package io.expectationsink.exception;

/** What an annotation processor has left on the class path cannot be read. The message names the resource. */
public final class InvalidManifestException extends ExpectationSinkException {

    private static final long serialVersionUID = 1L;

    /** A manifest that says something else than it may. */
    public InvalidManifestException(String message) {
        super(message);
    }

    /** A manifest that cannot be read. */
    public InvalidManifestException(String message, Throwable cause) {
        super(message, cause);
    }
}
