package io.expectationsink.rule;

import io.expectationsink.SinkKind;
import io.expectationsink.definition.FormatFamily;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A value that the engine cannot read, or half of a pair that it takes whole. */
final class OptionValue implements OptionCheck {

    private static final String APP_ID = "txnAppId";
    private static final String VERSION = "txnVersion";

    private static final Pattern SIZE = Pattern.compile("([0-9]+)(b|[kmgtp]b?|)");
    private static final String UNITS = "bkmgtp";
    private static final int KIBI = 10;

    private static final String FLAG = "It is true or false, in any case, without white space around it.";

    private static final String PARTITION_MODE = "It is static or dynamic, in any case, without white space around it.";

    /** Whether the engine refuses the option's value. */
    static boolean isRefused(Sink sink, KnownOption option) {
        return allowed(sink, option).isPresent();
    }

    @Override
    public List<Finding> check(Sink sink, List<KnownOption> options) {
        List<Finding> findings = new ArrayList<>();
        for (KnownOption option : options) {
            allowed(sink, option).map(allowed -> refused(sink, option, allowed)).ifPresent(findings::add);
        }
        // A key that is not known yet may be the other half.
        boolean allKnown = options.size() == sink.definition().options().size();
        if (isDelta(sink) && allKnown) {
            half(sink, options, APP_ID, VERSION).ifPresent(findings::add);
            half(sink, options, VERSION, APP_ID).ifPresent(findings::add);
        }
        return findings;
    }

    /** What the option's value may be, if it is known to be something else. */
    private static Optional<String> allowed(Sink sink, KnownOption option) {
        return sink.family().flatMap(family -> switch (family) {
            case DELTA -> ofDelta(sink, option);
            case FILE -> ofFiles(sink, option);
            case CONSOLE -> ofConsole(option);
            default -> Optional.empty();
        });
    }

    private static Optional<String> ofDelta(Sink sink, KnownOption option) {
        return switch (option.key().toLowerCase(Locale.ROOT)) {
            case "mergeschema",
                    "optimizewrite",
                    "ignorechanges",
                    "ignoredeletes",
                    "ignorefiledeletion",
                    "skipchangecommits",
                    "readchangefeed",
                    "readchangedata",
                    "failondataloss" ->
                unless(option, OptionValue::isFlag, FLAG + " Delta refuses the rest with DELTA_ILLEGAL_OPTION.");
            case "overwriteschema", "datachange" ->
                sink.kind() == SinkKind.BATCH
                        ? unless(
                                option,
                                OptionValue::isFlag,
                                FLAG + " Delta refuses the rest with DELTA_ILLEGAL_OPTION.")
                        : Optional.empty();
            case "partitionoverwritemode" ->
                sink.kind() != SinkKind.STREAMING
                                && !sink.definition().partitionBy().isEmpty()
                        ? unless(
                                option,
                                OptionValue::isPartitionMode,
                                PARTITION_MODE + " Delta refuses the rest with DELTA_ILLEGAL_OPTION.")
                        : Optional.empty();
            case "replacewhere" ->
                sink.kind() != SinkKind.STREAMING
                        ? unless(
                                option,
                                value -> !value.isBlank(),
                                "It is a condition on the rows to be replaced; Delta refuses blank text with "
                                        + "DELTA_FAILED_RECOGNIZE_PREDICATE.")
                        : Optional.empty();
            case "maxfilespertrigger" ->
                unless(
                        option,
                        value -> isNumber(value, number -> number > 0 && number <= Integer.MAX_VALUE),
                        "It is a whole number above zero; Delta refuses the rest with DELTA_ILLEGAL_OPTION, though on a "
                                + "writer it does nothing.");
            case "startingversion" ->
                unless(
                        option,
                        value -> value.equalsIgnoreCase("latest") || isNumber(value, number -> number >= 0),
                        "It is a whole number, zero or more, or latest; Delta refuses the rest with "
                                + "DELTA_ILLEGAL_OPTION, though on a writer it does nothing.");
            case "txnversion" ->
                unless(
                        option,
                        value -> isNumber(value, number -> number >= 0),
                        "It is a whole number, zero or more; Delta refuses the rest with DELTA_ILLEGAL_OPTION.");
            case "maxbytespertrigger" ->
                unless(
                        option,
                        OptionValue::isSize,
                        "It is a size such as 10g, above zero; Delta refuses the rest with DELTA_ILLEGAL_OPTION, though on "
                                + "a writer it does nothing.");
            case "maxrecordsperfile" -> records(option);
            case "compression" ->
                unless(
                        option,
                        value -> FileOption.CODECS_OF_PARQUET.contains(value.toLowerCase(Locale.ROOT)),
                        "It is one of "
                                + String.join(", ", FileOption.CODECS_OF_PARQUET)
                                + "; Spark refuses the rest with CODEC_NOT_AVAILABLE.");
            default -> Optional.empty();
        };
    }

    private static Optional<String> ofFiles(Sink sink, KnownOption option) {
        return switch (option.key().toLowerCase(Locale.ROOT)) {
            case "maxrecordsperfile" -> records(option);
            case "partitionoverwritemode" ->
                sink.kind() != SinkKind.STREAMING
                        ? unless(
                                option,
                                OptionValue::isPartitionMode,
                                PARTITION_MODE + " Spark fails on the rest with NoSuchElementException.")
                        : Optional.empty();
            default -> FileOption.allowed(sink.known(sink.definition().format()).orElseThrow(), option);
        };
    }

    /** A batch to a table of files that is there takes the table's own options. */
    private static boolean mayBeUnread(Sink sink) {
        return sink.kind() != SinkKind.STREAMING
                && sink.definition().table().isPresent()
                && sink.family().filter(FormatFamily.FILE::equals).isPresent();
    }

    private static Optional<String> ofConsole(KnownOption option) {
        return switch (option.key().toLowerCase(Locale.ROOT)) {
            case "numrows" ->
                unless(
                        option,
                        value -> isNumber(value, number -> (int) number == number),
                        "It is a whole number; Spark fails on the rest with NumberFormatException.");
            case "truncate" -> unless(option, OptionValue::isFlag, FLAG + " Spark refuses the rest.");
            default -> Optional.empty();
        };
    }

    private static Optional<String> records(KnownOption option) {
        return unless(
                option,
                value -> isNumber(value, number -> true),
                "It is a whole number; Spark fails on the rest with NumberFormatException in the first batch.");
    }

    private static Optional<String> unless(KnownOption option, Predicate<String> fits, String allowed) {
        return option.value().filter(fits.negate()).map(value -> allowed);
    }

    private static boolean isFlag(String value) {
        return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
    }

    private static boolean isPartitionMode(String value) {
        return value.equalsIgnoreCase("static") || value.equalsIgnoreCase("dynamic");
    }

    /** {@code JavaUtils.byteStringAs}: a whole number and a unit. */
    private static boolean isSize(String value) {
        Matcher size = SIZE.matcher(value.toLowerCase(Locale.ROOT).trim());
        if (!size.matches()) {
            return false;
        }
        int power = UNITS.indexOf(size.group(2).isEmpty() ? "b" : size.group(2).substring(0, 1));
        BigInteger bytes = new BigInteger(size.group(1)).shiftLeft(KIBI * power);
        return bytes.signum() > 0 && bytes.bitLength() < Long.SIZE;
    }

    private static boolean isNumber(String value, LongPredicate fits) {
        try {
            return fits.test(Long.parseLong(value));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static Finding refused(Sink sink, KnownOption option, String allowed) {
        boolean mayBeUnread = mayBeUnread(sink);
        return sink.finding(
                mayBeUnread ? Rule.OPTION_OF_NEW_TABLE : Rule.OPTION_VALUE,
                option.valuePlace(),
                "has the option '" + option.key() + "' = '" + option.value().orElseThrow() + "'",
                mayBeUnread
                        ? allowed + " So no batch can create the table; to one that is there the option does nothing."
                        : allowed,
                "Correct the value, or remove the option.");
    }

    private static Optional<Finding> half(Sink sink, List<KnownOption> options, String one, String other) {
        if (options.stream().anyMatch(option -> option.isCalled(other))) {
            return Optional.empty();
        }
        return options.stream()
                .filter(option -> option.isCalled(one))
                .findFirst()
                .map(option -> sink.finding(
                        Rule.OPTION_VALUE,
                        option.keyPlace(),
                        "has the option '" + option.key() + "' without " + other,
                        "Delta takes both or neither, and refuses one alone with "
                                + "DELTA_INVALID_IDEMPOTENT_WRITES_OPTIONS.",
                        "Add " + other + ", or remove " + one + "."));
    }

    private static boolean isDelta(Sink sink) {
        return sink.family().filter(FormatFamily.DELTA::equals).isPresent();
    }
}
