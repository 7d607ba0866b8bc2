package io.expectationsink.checkpoint.table;

import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A look that spares a slower one, which follows where it fails. */
public final class QuickLook {

    private static final Logger LOG = LoggerFactory.getLogger(QuickLook.class);
    private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

    private QuickLook() {}

    /**
     * Says that it has failed, at INFO and once for each thing in this JVM.
     *
     * @param thing what was looked at, for the message
     * @throws UncheckedIOException when the thread was interrupted, which still is then: no slower look follows
     */
    public static void failed(String thing, Throwable failure) {
        if (causes(failure).anyMatch(QuickLook::isInterruption)) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("interrupted while looking at " + thing);
            interrupted.initCause(failure);
            throw new UncheckedIOException(interrupted);
        }
        if (SAID.add(thing)) {
            LOG.info("{} cannot be looked at in the quickest way; a slower one follows", thing, failure);
        }
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    /** A timeout is none, though its class says so. */
    private static boolean isInterruption(Throwable cause) {
        return cause instanceof InterruptedException
                || cause instanceof ClosedByInterruptException
                || cause instanceof InterruptedIOException && !(cause instanceof SocketTimeoutException);
    }
}
