package io.expectationsink.runtime;

import io.expectationsink.checkpoint.binding.Acceptance;
import io.expectationsink.checkpoint.lease.LeaseTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A setting's text, read as what its attribute takes; each reading throws {@link MalformedOverride} when the text is
 * none.
 *
 * @param text the text as it is configured
 */
record OverrideValue(String text) {

    /** Elements between commas, without the white space around them; blank text is none. */
    String[] list() {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(element -> !element.isEmpty())
                .toArray(String[]::new);
    }

    /** True or false, in any case. */
    boolean flag() {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw MalformedOverride.because("is '" + text + "', which is neither true nor false");
        };
    }

    /** A whole number. */
    int number() {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw MalformedOverride.because("is '" + text + "', which is no whole number");
        }
    }

    /** A constant of the enum, in any case. */
    <E extends Enum<E>> E constant(Class<E> type) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        String name = text.strip().toUpperCase(Locale.ROOT);
        if (!names.contains(name)) {
            throw MalformedOverride.because(
                    "is '" + text + "', which is none of " + String.join(", ", names), name, names);
        }
        return Enum.valueOf(type, name);
    }

    /** How long a lease lasts. */
    Duration leaseTime() {
        return LeaseTime.of(text)
                .orElseThrow(() -> MalformedOverride.because("is '" + text + "', which is not " + LeaseTime.ALLOWED));
    }

    /** What a person has accepted of a refusal. */
    Acceptance acceptance() {
        return Acceptance.of(text)
                .orElseThrow(() -> MalformedOverride.because(
                        "is '" + text + "', which is neither adopt: nor reset: and the token that a refusal printed"));
    }
}
