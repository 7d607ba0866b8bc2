package io.expectationsink.parity;

import io.expectationsink.SaveMode;
import io.expectationsink.rule.Finding;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Error conditions of Spark and Delta, such as {@code DELTA_UNSUPPORTED_OUTPUT_MODE}, that a text names. */
final class Conditions {

    private static final Pattern CONDITION = Pattern.compile("\\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\\b");
    private static final Set<String> OTHERS =
            Arrays.stream(SaveMode.values()).map(SaveMode::name).collect(Collectors.toUnmodifiableSet());

    private Conditions() {}

    /** Those that the message says Spark refuses with; empty when it says that in Spark's words, or not at all. */
    static Set<String> of(Finding finding) {
        return in(finding.allowed());
    }

    static Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = CONDITION.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        found.removeAll(OTHERS);
        return found;
    }
}
