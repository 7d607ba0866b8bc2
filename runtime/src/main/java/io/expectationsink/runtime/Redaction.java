package io.expectationsink.runtime;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;

/** Keeps values that Spark would redact out of our own messages: those whose key or text looks like a secret. */
final class Redaction {

    private static final String REGEX = "spark.redaction.regex";

    /** The default of {@code spark.redaction.regex} (org.apache.spark.internal.config.SECRET_REDACTION_PATTERN). */
    private static final String DEFAULT_REGEX = "(?i)secret|password|token|access[.]?key";

    private static final String REPLACEMENT = "*********(redacted)";

    private final Pattern secret;
    private final Set<String> values = new LinkedHashSet<>();

    private Redaction(Pattern secret) {
        this.secret = secret;
    }

    /** A redaction by the session's {@code spark.redaction.regex}. */
    static Redaction of(SparkSession spark) {
        return by(regex(spark));
    }

    /** The session's {@code spark.redaction.regex}. */
    static String regex(SparkSession spark) {
        return spark.conf().get(REGEX, DEFAULT_REGEX);
    }

    /** A redaction by the regular expression. */
    static Redaction by(String regex) {
        return new Redaction(Pattern.compile(regex));
    }

    /** One by the same regular expression that has learnt nothing. */
    Redaction fresh() {
        return new Redaction(secret);
    }

    /** A redaction by the configuration's {@code spark.redaction.regex}. */
    static Redaction of(Map<String, String> configuration) {
        return by(configuration.getOrDefault(REGEX, DEFAULT_REGEX));
    }

    /** Remembers the value if it is a secret by its key or by itself. */
    void learn(String key, String value) {
        if (!value.isEmpty()
                && (secret.matcher(key).find() || secret.matcher(value).find())) {
            values.add(value);
        }
    }

    /** The text without the secrets that were learnt. */
    String apply(String text) {
        String redacted = text;
        for (String value : values.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            redacted = redacted.replace(value, REPLACEMENT);
        }
        return redacted;
    }
}
