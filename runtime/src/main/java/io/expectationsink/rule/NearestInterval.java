package io.expectationsink.rule;

import io.expectationsink.definition.Interval;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Guesses which interval was meant by a text that is none: by its abbreviations, ISO form, fractions or sign. */
final class NearestInterval {

    private static final Pattern PAIR = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*([a-zµ]*)[\\s,;]*");
    private static final Pattern AROUND = Pattern.compile("^(interval\\b)?[\\s'\"+-]*|[\\s'\"]*$");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=[0-9])[,_](?=[0-9]{3}\\b)");

    private static final BigDecimal DAY = BigDecimal.valueOf(86_400_000_000L);
    private static final Map<String, BigDecimal> UNITS = units();
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("", "second"),
            Map.entry("w", "week"),
            Map.entry("d", "day"),
            Map.entry("h", "hour"),
            Map.entry("hr", "hour"),
            Map.entry("m", "minute"),
            Map.entry("min", "minute"),
            Map.entry("s", "second"),
            Map.entry("sec", "second"),
            Map.entry("ms", "millisecond"),
            Map.entry("msec", "millisecond"),
            Map.entry("milli", "millisecond"),
            Map.entry("us", "microsecond"),
            Map.entry("µs", "microsecond"),
            Map.entry("micro", "microsecond"));

    private NearestInterval() {}

    /** The interval that was meant, as Spark takes it; empty when there is no telling. */
    static Optional<String> of(String text) {
        return micros(text.toLowerCase(Locale.ROOT).strip())
                .filter(micros -> micros.signum() > 0)
                .map(NearestInterval::inLargestUnit)
                .filter(near -> Interval.of(near) instanceof Interval.Valid);
    }

    private static Optional<BigDecimal> micros(String text) {
        if (text.startsWith("p")) {
            try {
                return Optional.of(new BigDecimal(Duration.parse(text).abs().toNanos()).movePointLeft(3));
            } catch (DateTimeParseException | ArithmeticException e) {
                return Optional.empty();
            }
        }
        String pairs = THOUSANDS.matcher(AROUND.matcher(text).replaceAll("")).replaceAll("");
        BigDecimal total = BigDecimal.ZERO;
        Matcher pair = PAIR.matcher(pairs);
        int at = 0;
        while (at < pairs.length()) {
            Optional<BigDecimal> unit =
                    pair.region(at, pairs.length()).lookingAt() ? unit(pair.group(2)) : Optional.empty();
            if (unit.isEmpty()) {
                return Optional.empty();
            }
            total = total.add(unit.get().multiply(new BigDecimal(pair.group(1))));
            at = pair.end();
        }
        return Optional.of(total);
    }

    private static Optional<BigDecimal> unit(String word) {
        String singular = word.length() > 2 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        String known = SHORT.getOrDefault(word, SHORT.getOrDefault(singular, singular));
        return Optional.ofNullable(UNITS.get(known))
                .or(() -> Suggestion.among(singular, UNITS.keySet()).map(UNITS::get));
    }

    /** In the largest unit that leaves no fraction, so that 90 minutes stay 90 minutes. */
    private static String inLargestUnit(BigDecimal micros) {
        for (String unit : new String[] {"day", "hour", "minute", "second", "millisecond"}) {
            BigDecimal[] count = micros.divideAndRemainder(UNITS.get(unit));
            if (count[1].signum() == 0) {
                String number = count[0].toBigInteger().toString();
                return number + " " + unit + (number.equals("1") ? "" : "s");
            }
        }
        return micros.toBigInteger() + " microseconds";
    }

    private static Map<String, BigDecimal> units() {
        Map<String, BigDecimal> units = new LinkedHashMap<>();
        units.put("year", DAY.multiply(BigDecimal.valueOf(365)));
        units.put("month", DAY.multiply(BigDecimal.valueOf(30)));
        units.put("week", DAY.multiply(BigDecimal.valueOf(7)));
        units.put("day", DAY);
        units.put("hour", BigDecimal.valueOf(3_600_000_000L));
        units.put("minute", BigDecimal.valueOf(60_000_000L));
        units.put("second", BigDecimal.valueOf(1_000_000L));
        units.put("millisecond", BigDecimal.valueOf(1_000L));
        units.put("microsecond", BigDecimal.ONE);
        return units;
    }
}
