package io.expectationsink.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What stands behind the command.
 *
 * @param operands what is no option, in its order
 * @param options the options that were given, each with its values; a flag has none
 */
record Arguments(List<String> operands, Map<Option, List<String>> options) {

    /** From 1 on, and small enough for an int. */
    private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,8}");

    /** Whether the option was given. */
    boolean has(Option option) {
        return options.containsKey(option);
    }

    /** The option's values, in their order; empty when it was not given. */
    List<String> all(Option option) {
        return options.getOrDefault(option, List.of());
    }

    /**
     * The option's number, the last one that was given; empty when none was.
     *
     * @throws UsageException when it is no whole number from 1 on
     */
    OptionalInt count(Option option) {
        List<String> given = all(option);
        if (given.isEmpty()) {
            return OptionalInt.empty();
        }
        String last = given.get(given.size() - 1);
        if (!COUNT.matcher(last).matches()) {
            throw new UsageException(
                    option.form() + " takes a whole number from 1 on, such as " + option.name() + " 7.");
        }
        return OptionalInt.of(Integer.parseInt(last));
    }

    /**
     * What {@code --conf} sets; the last of a key counts.
     *
     * @throws UsageException when one of them is no key with a value
     */
    Map<String, String> configuration() {
        Map<String, String> configuration = new LinkedHashMap<>();
        for (String setting : all(Option.CONF)) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw new UsageException(
                        "--conf takes <key>=<value>, such as --conf checkpoint.root=s3a://lake/checkpoints.");
            }
            configuration.put(setting.substring(0, equals).strip(), setting.substring(equals + 1));
        }
        return configuration;
    }
}
