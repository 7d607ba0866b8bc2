package io.expectationsink.checkpoint.binding;

import java.io.IOException;

/** A reset that could not be begun or gone on with. Its message says where everything is, and what to do. */
final class ResetFailedException extends IOException {

    private static final long serialVersionUID = 1L;

    ResetFailedException(String message) {
        super(message);
    }

    ResetFailedException(String message, IOException cause) {
        super(message, cause);
    }
}
