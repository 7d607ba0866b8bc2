package io.expectationsink.parity;

/** The engine has neither written a batch nor given up in all the time that it had: nothing is known of the case. */
final class UndecidedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UndecidedException(String message) {
        super(message);
    }
}
