package io.expectationsink.definition;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one interval, pair by pair. Months, days and microseconds add up apart and overflow apart, as Spark's do. */
final class IntervalReader {

    private static final String PREFIX = "interval";
    private static final int MAX_FRACTION_DIGITS = 9;
    private static final long MICROS_PER_DAY = 86_400_000_000L;
    // Spark looks at single bytes: of all white space only that of ASCII counts.
    private static final String SPACE = "[\\x09-\\x0D\\x1C-\\x20]";
    private static final Pattern SPACES = Pattern.compile(SPACE + "*");
    private static final Pattern WORD = Pattern.compile("[^\\x09-\\x0D\\x1C-\\x20]+");
    private static final Pattern NUMBER = Pattern.compile(
            "(?<sign>[+-])?" + SPACE + "*(?<whole>[0-9]*)(?<fraction>\\.(?<digits>[0-9]*))?(?=" + SPACE + "|$)");

    private final String text;
    private int at;
    private int months;
    private int days;
    private long micros;

    private IntervalReader(String text) {
        this.text = text;
    }

    static Interval read(String text) {
        try {
            return new IntervalReader(trim(text).toLowerCase(Locale.ROOT)).read();
        } catch (NotAnInterval e) {
            return new Interval.Malformed(e.getMessage());
        } catch (ArithmeticException e) {
            return new Interval.Overflow();
        }
    }

    private Interval read() {
        skipPrefix();
        while (at < text.length()) {
            readPair();
        }
        if (months != 0) {
            return new Interval.Months(months);
        }
        long total = Math.addExact(micros, Math.multiplyExact(days, MICROS_PER_DAY));
        return total < 0 ? new Interval.Negative(Math.floorDiv(total, 1_000L)) : new Interval.Valid(total);
    }

    private void skipPrefix() {
        if (text.isEmpty() || text.equals(PREFIX)) {
            throw new NotAnInterval("it holds no number and no unit");
        }
        if (text.startsWith(PREFIX)) {
            at = PREFIX.length();
            int word = at;
            skipSpaces();
            if (word == at) {
                throw new NotAnInterval("a space is missing after 'interval'");
            }
        }
    }

    private void readPair() {
        skipSpaces();
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt() || isIncomplete(number)) {
            throw new NotAnInterval("'" + word() + "' is no number");
        }
        String digits = Optional.ofNullable(number.group("digits")).orElse("");
        if (digits.length() > MAX_FRACTION_DIGITS) {
            throw new NotAnInterval("'" + word() + "' has more than nine digits after the point");
        }
        String written = word();
        at = number.end();
        skipSpaces();
        if (at == text.length()) {
            throw new NotAnInterval("'" + written + "' has no unit");
        }
        add(number, digits, unit(number.group("fraction") != null));
        skipSpaces();
    }

    /** A number needs a digit, except that Spark lets a bare point pass after a sign or before digits. */
    private static boolean isIncomplete(Matcher number) {
        boolean whole = !number.group("whole").isEmpty();
        boolean point = number.group("fraction") != null;
        boolean digits = point && !number.group("digits").isEmpty();
        boolean sign = number.group("sign") != null;
        return !whole && !digits && !(point && sign);
    }

    private IntervalUnit unit(boolean hasFraction) {
        String word = word();
        IntervalUnit unit = IntervalUnit.byWord(word)
                .orElseThrow(() -> new NotAnInterval("'" + word + "' is no unit that Spark knows"));
        if (hasFraction && unit != IntervalUnit.SECOND) {
            throw new NotAnInterval("only seconds may have a fraction, not '" + word + "'");
        }
        at += word.length();
        return unit;
    }

    private void add(Matcher number, String digits, IntervalUnit unit) {
        String whole = number.group("whole");
        int sign = "-".equals(number.group("sign")) ? -1 : 1;
        long value = sign * (whole.isEmpty() ? 0 : parseExact(whole));
        if (unit == IntervalUnit.MONTH || unit == IntervalUnit.DAY) {
            // Spark narrows these two before it adds them up.
            value = Math.toIntExact(value);
        }
        months = Math.toIntExact(Math.addExact(months, Math.multiplyExact(value, (long) unit.months())));
        days = Math.toIntExact(Math.addExact(days, Math.multiplyExact(value, (long) unit.days())));
        micros = Math.addExact(micros, Math.multiplyExact(value, unit.micros()));
        if (!digits.isEmpty()) {
            String nanos = digits + "0".repeat(MAX_FRACTION_DIGITS - digits.length());
            micros = Math.addExact(micros, sign * (Long.parseLong(nanos) / 1_000L));
        }
    }

    private static long parseExact(String digits) {
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            value = Math.addExact(Math.multiplyExact(value, 10L), digits.charAt(i) - '0');
        }
        return value;
    }

    private void skipSpaces() {
        Matcher spaces = SPACES.matcher(text).region(at, text.length());
        if (spaces.lookingAt()) {
            at = spaces.end();
        }
    }

    /** The characters from here to the next white space. */
    private String word() {
        Matcher word = WORD.matcher(text).region(at, text.length());
        return word.lookingAt() ? word.group() : "";
    }

    /** Without white space and control characters of ASCII at both ends. */
    private static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isTrimmed(text.charAt(from))) {
            from++;
        }
        while (to > from && isTrimmed(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isTrimmed(char c) {
        return c <= ' ' || c == 0x7F;
    }

    /** Carries the reason out of the reading of a pair. */
    private static final class NotAnInterval extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotAnInterval(String reason) {
            super(reason, null, false, false);
        }
    }
}
