package io.expectationsink.runtime;

import java.util.List;
import java.util.function.UnaryOperator;

/** Where a declared sink keeps its checkpoint, as far as its declaration and the configuration tell. */
public sealed interface DeclaredCheckpoint {

    /**
     * It has one.
     *
     * @param location the location that Spark is given
     * @param redaction takes the values out of a text that Spark would redact: of placeholders and overrides whose key or
     *     text looks like a secret
     */
    record At(String location, UnaryOperator<String> redaction) implements DeclaredCheckpoint {}

    /** It needs none: it takes batches, or its format keeps no data, or only its rows tell and it declares none. */
    record Unneeded() implements DeclaredCheckpoint {}

    /**
     * It cannot be told, and as it stands the sink would not start.
     *
     * @param reasons why, each as the rest of a sentence that begins with the sink; at least one
     */
    record Unresolved(List<String> reasons) implements DeclaredCheckpoint {

        /** Copies the list. */
        public Unresolved {
            reasons = List.copyOf(reasons);
        }
    }
}
