package io.expectationsink.processor;

import io.expectationsink.definition.Place;
import io.expectationsink.rule.Finding;
import io.expectationsink.rule.Rule;
import java.util.Optional;
import javax.lang.model.SourceVersion;

/** The Java level of a compilation: writers cannot be compiled below that of the runtime. */
final class SourceLevel {

    private static final SourceVersion LOWEST = SourceVersion.RELEASE_17;

    private SourceLevel() {}

    /** What is wrong with the level; empty when nothing is. */
    static Optional<Finding> fault(SourceVersion level) {
        if (level.compareTo(LOWEST) >= 0) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                Rule.SOURCE_LEVEL_TOO_LOW,
                Rule.SOURCE_LEVEL_TOO_LOW.severity(),
                Place.declaration(),
                "this compilation",
                "needs release " + LOWEST.ordinal() + ", found " + level.ordinal(),
                "Writers extend and call classes of Java " + LOWEST.ordinal() + "; none is generated.",
                "Write <maven.compiler.release>17</maven.compiler.release>, or --release 17 for javac itself."));
    }
}
