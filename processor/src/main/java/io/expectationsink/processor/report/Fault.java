package io.expectationsink.processor.report;

import io.expectationsink.definition.Place;
import io.expectationsink.rule.Finding;
import io.expectationsink.rule.Rule;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A fault of our own, as a message that somebody can act on: not the user's mistake, and not a stack trace alone. */
public final class Fault {

    private static final int FRAMES = 8;

    private Fault() {}

    /** The finding on the element with the given name, whose processing ended in the fault. */
    public static Finding on(String qualifiedName, Throwable fault) {
        return of(
                "the sink that " + qualifiedName + " declares",
                "The declaration may be right; no writer was generated for it.",
                fault);
    }

    /** The finding on the module, whose sinks together have ended in the fault. */
    public static Finding ofModule(Throwable fault) {
        return of("the manifest of this module's sinks", "The declarations may be right.", fault);
    }

    private static Finding of(String subject, String consequence, Throwable fault) {
        String frames = Arrays.stream(fault.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "\n    at " + frame)
                .collect(Collectors.joining());
        return new Finding(
                Rule.INTERNAL_FAULT,
                Rule.INTERNAL_FAULT.severity(),
                Place.declaration(),
                subject,
                "has met a fault of the annotation processor itself",
                consequence,
                "Please report it to the Expectation Sink project, with the declaration and this text: " + fault
                        + frames);
    }
}
