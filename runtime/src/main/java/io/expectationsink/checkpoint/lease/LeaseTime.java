package io.expectationsink.checkpoint.lease;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a lease lasts that nobody renews. */
public final class LeaseTime {

    /** The time where none is configured. */
    public static final Duration DEFAULT = Duration.ofSeconds(30);

    /** What may be configured, in words. */
    public static final String ALLOWED = "off, or a time from 1s to 10m, such as 30s or 2m";

    static final Duration SHORTEST = Duration.ofSeconds(1);
    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final Pattern SYNTAX = Pattern.compile("(\\d{1,9})\\s*(ms|s|m)");

    private LeaseTime() {}

    /**
     * Reads {@code off} or {@code 0}, which are zero and mean that there is no lease, or a whole number with {@code ms},
     * {@code s} or {@code m}. Empty for anything else, and for times below a second or above ten minutes.
     */
    public static Optional<Duration> of(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (word.equals("off") || word.equals("0")) {
            return Optional.of(Duration.ZERO);
        }
        Matcher matcher = SYNTAX.matcher(word);
        return matcher.matches()
                ? Optional.of(time(Long.parseLong(matcher.group(1)), matcher.group(2)))
                        .filter(time -> time.isZero() || isAllowed(time))
                : Optional.empty();
    }

    static boolean isAllowed(Duration time) {
        return time.compareTo(SHORTEST) >= 0 && time.compareTo(LONGEST) <= 0;
    }

    private static Duration time(long number, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            default -> Duration.ofMinutes(number);
        };
    }
}
