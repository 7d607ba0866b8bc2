package io.expectationsink.processor.report;

import java.util.List;

/**
 * What came of the findings on one declaration.
 *
 * @param errors the ids of its errors, each once, in the order of the messages
 * @param silenced the ids that the source's {@code @SuppressWarnings} has silenced, each once
 */
public record Verdict(List<String> errors, List<String> silenced) {

    /** Copies the ids. */
    public Verdict {
        errors = List.copyOf(errors);
        silenced = List.copyOf(silenced);
    }
}
